# What went wrong, and what to do about it.

## Values: one message for each way a value can be wrong.

value-date = not a date: write 2018-01-15, 15.01.2018, today, yesterday, +10d (calendar days) or +10wd (working days)
value-month = not a month: write 2018-01 or 01.2018
value-moment = not a date with a time: write 2018-01-15T14:30, 15.01.2018 14:30, or 14:30 for today
value-country = not a country code: write three Latin letters, such as AZE; XXA for a stateless person
value-article = not the number of an article: write, for example, 575.1.1
value-clause = not a clause of the Regulation: write, for example, 3.1.8-1
value-money = not an amount: write manat, for example 300 or 300.50
value-number = not a register number: write, for example, V-2026-000123
value-code = not one of the allowed words
value-missing = is required
value-unknown = there is no such column
value-form = does not have the right form
value-text = the text is empty or has characters that cannot be shown
value-name = not a name: write only letters, blanks, apostrophes, hyphens and dots
value-long = is too long
value-count = not a count: write digits only, for example 12
value-login = not a login: small Latin letters, digits, dots, hyphens and underscores, at most 32 characters
value-document = not the number of a document: write 3–20 Latin letters and digits
value-voen = not a taxpayer's number (VÖEN): write ten digits
value-duration = not a span: write 7d (calendar days) or 5wd (working days)
