# Columns, codes and feet of lists, reports and records.

## Cədvəllər
table-empty = heç nə tapılmadı
table-rows = sətirlər: { $n }

## Bölmələr və vəzifələr
unit-main = Baş idarə
unit-department = İmmiqrasiya nəzarəti və deportasiya idarəsi
unit-immigration-control = İmmiqrasiya nəzarəti şöbəsi
unit-deportation = Deportasiya şöbəsi
unit-internal-migration = Daxili miqrasiya şöbəsi
post-head = Baş idarə rəisi
post-department-head = İdarə rəisi
post-division-head = Şöbə rəisi
post-chief-inspector = Baş inspektor
post-inspector = inspektor
post-chief-specialist = Baş mütəxəssis

## Kodlar
yes-0 = xeyr
yes-1 = bəli
sex-male = kişi
sex-female = qadın
origin-flag = əmr sətri
origin-file = konfiqurasiya faylı
origin-locale = terminalın dili
origin-default = ilkin qiymət
violation-state-registered = qeydə alınıb
violation-state-investigated = halları araşdırılır
violation-state-suspended = baxılması dayandırılıb
violation-state-decided = qərar qəbul edilib
violation-state-terminated = icraata xitam verilib
outcome-fined-and-stay-legalised = cərimə edilib, qalması qanuniləşdirilib
outcome-fined-and-leave-in-48-h = cərimə edilib, 48 saat ərzində ölkəni tərk etməlidir
outcome-administratively-expelled = inzibati qaydada ölkədən çıxarılıb
outcome-entry-ban = ölkəyə gəlişinə qadağa qoyulub
outcome-warning = xəbərdarlıq
outcome-fined = cərimə edilib
outcome-conditional-fine = şərti cərimə
outcome-suspended = icraat dayandırılıb
outcome-terminated = icraata xitam verilib
step-explanation = izahat alınıb
step-witness = şahid dinlənilib
step-documents = sənədlər tələb edilib
step-inquiry = sorğu göndərilib
step-expert = ekspert rəyi alınıb
step-other = digər

## Sütunlar
column-number = Nömrə
column-setting = Parametr
column-value = Qiymət
column-origin = Haradan
column-surname = Soyadı
column-given = Adı
column-father = Atasının adı
column-birth-date = Doğum tarixi
column-sex = Cinsi
column-citizenship = Vətəndaşlığı
column-document = Sənədin nömrəsi
column-address = Ünvanı
column-annulled = Ləğvin əsası
column-person = Şəxs
column-employer = İşəgötürən
column-subject = Subyekt
column-article = Maddə
column-happened-on = Törədildiyi gün
column-discovered-on = Aşkar edildiyi gün
column-drawn-on = Protokolun tarixi
column-place = Yer
column-substance = Xətanın mahiyyəti
column-blank = Blankın nömrəsi
column-unit = Bölmə
column-post = Vəzifə
column-drawn-by = Protokolu tərtib edən
column-responsible = Cavabdeh əməkdaş
column-inspection = Yoxlama
column-state = Vəziyyəti
column-decide-by = Baxılma müddəti
column-limitation-on = Tənbehin son günü
column-outcome = Nəticə
column-fine = Cərimə, manat
column-decided-on = Qərarın tarixi
column-decided-by = Qərarı qəbul edən
column-ground = Əsaslandırma
column-attended = Baxılmada iştirak edib
column-notified-on = Bildirişin verildiyi gün
column-appeal-by = Şikayət müddəti
column-pay-by = Ödəniş müddəti
column-leave-by = Ölkəni tərk etmə müddəti
column-on-date = Tarix
column-step = Hərəkət
column-finding = Nəticə
column-officer = Əməkdaş
column-login = Hesab
column-from-date = Başlanğıc
column-until-date = Son gün
column-dismissed-on = Vəzifədən azad edilib
column-order = Əmrin nömrəsi
column-order-date = Əmrin tarixi
column-confirmed = Təsdiq edilib
column-basis = Əsas

## Qeydə aid olanlar
section-violations = İnzibati xəta işləri
section-removals = Ölkədən çıxarılmalar
section-bans = Giriş qadağaları
section-investigation = Halların araşdırılması
section-postings = Təyinatlar
