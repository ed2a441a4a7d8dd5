# What the law decides: permits, refusals, terms.
