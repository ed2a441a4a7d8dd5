# Columns, codes and feet of lists, reports and records.
