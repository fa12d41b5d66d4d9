"""``python -m sagsgraf`` is the command ``sagsgraf``."""

from sagsgraf.cli import main

main()
