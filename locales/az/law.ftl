# Qanunun qərarı: icazələr, imtinalar, müddətlər.

## Əməliyyatdan nə üçün imtina edilir.

refusal = { $on } tarixində `{ $act }` əməliyyatını { $officer } ({ $post }, { $unit }) yerinə yetirə bilməz
refusal-reading = { $on } tarixində { $officer } ({ $post }, { $unit }) bunu oxuya bilməz: `{ $act }`
refusal-unknown = qanun məlumatlarında `{ $act }` əməliyyatı yoxdur
refusal-not-in-force = { $clause } bəndi yalnız { $from } tarixindən qüvvədədir
refusal-clause = { $on } tarixində bölmənin bu əməliyyat üçün tələb olunan heç bir vəzifəsi yoxdur
refusal-post = vəzifə bu əməliyyatı yerinə yetirə bilənlər sırasında deyil
refusal-may = Səlahiyyəti olanlar
refusal-may-nobody = həmin gün heç kim yerinə yetirə bilməz
refusal-today = Bu gün edə bilər

## Hansı səlahiyyətlə.

capacity-own = öz vəzifəsi üzrə
capacity-charged = baş mütəxəssisin işi ona tapşırılıb (5.8.2)
capacity-acting = olmayan Baş idarə rəisini əvəz edir (5.5)

## Qanun məlumatları.

confidence-verbatim = qanunun mətnindən oxunub
confidence-secondary = ikinci dərəcəli mənbədən
confidence-memory = təsdiqlənməyib: idarə tərəfindən təsdiq edilməlidir

## Müddətlər.

term-needs-hour = `{ $term }` müddəti saatla hesablanır: saatı göstərin, məsələn, 2018-01-15T14:30

## Təqvim.

calendar-not-loaded = { $day } tarixi üçün qeyri-iş günləri daxil edilməyib

## İnzibati xəta maddələri.

article-unknown = qanun məlumatlarında { $article } maddəsi yoxdur
article-not-in-force = { $article } maddəsi { $on } tarixində qüvvədə olmayıb
article-not-for-subject = { $article } maddəsində bu subyekt üçün tənbeh yoxdur: { $subject }
article-amounts-unknown = qanun məlumatlarında { $article } maddəsinin { $on } tarixinə olan cərimə məbləğləri yoxdur
article-kind-stay = olma və yaşama
article-kind-receiving = qəbul edən tərəfin vəzifələri
article-kind-host = qəbul edən şəxs
article-kind-hiring = işə cəlb etmə
article-kind-lost-document = sənədin itirilməsi
article-kind-checkpoint = buraxılış məntəqəsi rejimi
article-kind-enforcement = cərimənin ödənilməməsi
article-kind-other = digər
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
setting-kind-article = inzibati xəta maddəsi, məsələn, 575.1.6
setting-kind-text = söz, məsələn, ad
