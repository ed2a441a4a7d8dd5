# What the law decides: permits, refusals, terms.

## Why an act is refused.

refusal = `{ $act }` on { $on } is not open to { $officer } ({ $post }, { $unit })
refusal-reading = { $officer } ({ $post }, { $unit }) may not read this on { $on }: `{ $act }`
refusal-unknown = the law data know no act `{ $act }`
refusal-not-in-force = clause { $clause } is in force from { $from } only
refusal-clause = the unit holds none of the clauses the act needs on { $on }
refusal-post = the post is not among those that may do it
refusal-may = May do it
refusal-may-nobody = nobody may do it on that day
refusal-today = Can do it today

## In which capacity somebody acts.

capacity-own = in the own post
capacity-charged = charged with the chief specialist's work (5.8.2)
capacity-acting = for the absent head (5.5)

## What the law data hold.

confidence-verbatim = read in the text of the law
confidence-secondary = from a secondary source
confidence-memory = unconfirmed: the office has to confirm it

## Terms.

term-needs-hour = the term `{ $term }` runs in hours: give the hour, for example 2018-01-15T14:30

## The calendar.

calendar-not-loaded = the non-working days are not loaded for { $day }

## Offence articles.

article-unknown = there is no article { $article } in the law data
article-not-in-force = article { $article } was not in force on { $on }
article-not-for-subject = article { $article } sets no penalty for: { $subject }
article-amounts-unknown = the law data hold no amounts for article { $article } on { $on }
article-kind-stay = stay and residence
article-kind-receiving = duties of the receiving party
article-kind-host = host
article-kind-hiring = hiring
article-kind-lost-document = lost document
article-kind-checkpoint = checkpoint regime
article-kind-enforcement = fine not paid
article-kind-other = other
subject-person = natural person
subject-official = official
subject-legal-person = legal person
expulsion-none = without administrative expulsion
expulsion-may = with or without administrative expulsion
expulsion-must = with administrative expulsion
body-office = this office
body-court = court
body-enforcement = enforcement officer

## Settings of the office.

setting-unknown = there is no setting `{ $key }`
setting-value = the setting `{ $key }` cannot be `{ $value }`: { $kind } is needed
setting-kind-flag = true or false
setting-kind-count = a whole number
setting-kind-span = a span such as 3d or 5wd
setting-kind-bytes = a size in bytes
setting-kind-article = an offence article such as 575.1.6
setting-kind-text = words, such as a name
