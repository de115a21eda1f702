"""What the program promises about speed and memory, measured: one module for each thing that is measured.

Modules with a `main` run in a process of their own (`python -m benchmarks.clicks …`) and print one line of
JSON; `groups` starts them and makes the rows of the table.
"""
