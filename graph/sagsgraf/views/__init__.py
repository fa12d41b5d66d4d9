"""What people see: the graph page, the trace, tables. Plain values in, text and HTML out."""
