"""Danish as minutes write it: dates, money, names, bodies, case numbers, decision words.

Plain functions over text; each returns what it understood and where it stood.
"""
