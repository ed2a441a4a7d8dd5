# Qanunun qərarı: icazələr, imtinalar, müddətlər.

## Əməldən nə üçün imtina edilir.

refusal = { $on } tarixində `{ $act }` əməlini { $officer } ({ $post }, { $unit }) yerinə yetirə bilməz
refusal-unknown = qanun məlumatlarında `{ $act }` əməli yoxdur
refusal-not-in-force = { $clause } bəndi yalnız { $from } tarixindən qüvvədədir
refusal-clause = { $on } tarixində bölmənin bu əməl üçün tələb olunan heç bir vəzifəsi yoxdur
refusal-post = vəzifə bu əməli yerinə yetirə bilənlər sırasında deyil
refusal-looked-at-held = { $clause } { $title }: bölmənin vəzifəsidir
refusal-looked-at-not-held = { $clause } { $title }: bölmənin vəzifəsi deyil
refusal-looked-at-not-in-force = { $clause } { $title }: həmin gün qüvvədə deyil
refusal-may = yerinə yetirə bilər: { $posts } – { $unit }
refusal-may-nobody = həmin gün heç kim yerinə yetirə bilməz
refusal-today = bu gün: { $names }

## Hansı səlahiyyətlə.

capacity-own = öz vəzifəsi üzrə
capacity-charged = baş mütəxəssisin işi ona tapşırılıb (5.8.2)
capacity-acting = olmayan Baş idarə rəisini əvəz edir (5.5)

## Qanun məlumatları.

law-reading = şərh: Əsasnamədə birbaşa yazılmayıb
law-confirm = idarə tərəfindən təsdiq edilməlidir
confidence-verbatim = qanunun mətnindən oxunub
confidence-secondary = ikinci dərəcəli mənbədən
confidence-memory = təsdiqlənməyib: idarə tərəfindən təsdiq edilməlidir

## Müddətlər.

term-unknown = `{ $term }` adlı müddət yoxdur
term-not-in-force = { $on } tarixində `{ $term }` müddətinin qüvvədə olan redaksiyası yoxdur
term-needs-hour = `{ $term }` müddəti saatla hesablanır: saatı göstərin, məsələn, 2018-01-15T14:30
term-unit-hours = { $amount } saat
term-unit-calendar-days = { $amount } gün
term-unit-working-days = { $amount } iş günü
term-unit-months = { $amount } ay
term-unit-years = { $amount } il

## Təqvim.

calendar-not-loaded = { $day } tarixi üçün qeyri-iş günləri daxil edilməyib
why-weekend = istirahət günü
why-holiday = { $title }
why-in-lieu = əvəzində istirahət: { $title }
why-moved = Nazirlər Kabinetinin yerini dəyişdiyi gün

## İnzibati xəta maddələri.

article-unknown = qanun məlumatlarında { $article } maddəsi yoxdur
article-not-in-force = { $article } maddəsi { $on } tarixində qüvvədə olmayıb
article-instead = həmin gün { $instead } maddəsi qüvvədə olub
article-not-for-subject = { $article } maddəsində bu subyekt üçün tənbeh yoxdur: { $subject }
article-amounts-unknown = qanun məlumatlarında { $article } maddəsinin { $on } tarixinə olan cərimə məbləğləri yoxdur
article-kind-stay = olma və yaşama
article-kind-receiving = qəbul edən tərəfin vəzifələri
article-kind-host = qəbul edən şəxs
article-kind-hiring = işə cəlb etmə
article-kind-lost-document = sənədin itirilməsi
article-kind-checkpoint = buraxılış məntəqəsi rejimi
article-kind-enforcement = cərimənin ödənilməməsi
subject-person = fiziki şəxs
subject-official = vəzifəli şəxs
subject-legal-person = hüquqi şəxs
expulsion-none = inzibati qaydada ölkədən çıxarılmadan
expulsion-may = inzibati qaydada ölkədən çıxarılmaqla və ya çıxarılmadan
expulsion-must = inzibati qaydada ölkədən çıxarılmaqla
body-office = bu idarə
body-court = məhkəmə
body-enforcement = icra məmuru

## İdarənin parametrləri.

setting-unknown = `{ $key }` adlı parametr yoxdur
setting-value = `{ $key }` parametri `{ $value }` ola bilməz: { $kind } yazılmalıdır
setting-kind-flag = true və ya false
setting-kind-count = tam ədəd
setting-kind-span = müddət, məsələn, 3d və ya 5wd
setting-kind-bytes = baytla həcm
