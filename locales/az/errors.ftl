# What went wrong, and what to do about it.

## Values: one message for each way a value can be wrong.

value-date = tarix deyil: 2018-01-15, 15.01.2018, bugün, dünən, +10d (təqvim günü) və ya +10wd (iş günü) yazın
value-month = ay deyil: 2018-01 və ya 01.2018 yazın
value-plan-period = ay və ya rüb deyil: 2018-03, 03.2018 və ya 2018-Q1 yazın
value-moment = tarix və saat deyil: 2018-01-15T14:30, 15.01.2018 14:30 və ya bu gün üçün 14:30 yazın
value-country = ölkə kodu deyil: üç latın hərfi yazın, məsələn, AZE; vətəndaşlığı olmayan şəxs üçün XXA
value-article = maddə nömrəsi deyil: məsələn, 575.1.1 yazın
value-clause = Əsasnamənin bəndi deyil: məsələn, 3.1.8-1 yazın
value-money = məbləğ deyil: manatla yazın, məsələn, 300 və ya 300.50
value-number = qeydiyyat nömrəsi deyil: məsələn, V-2026-000123 yazın
value-code = icazə verilən sözlərdən deyil
value-missing = tələb olunur
value-unknown = belə sütun yoxdur
value-form = düzgün formada deyil
value-text = mətn boşdur və ya göstərilə bilməyən simvollar ehtiva edir
value-name = ad deyil: yalnız hərf, boşluq, apostrof, defis və nöqtə yazın
value-long = həddən artıq uzundur
value-count = say deyil: yalnız rəqəmlə yazın, məsələn, 12
value-login = istifadəçi adı deyil: kiçik latın hərfləri, rəqəm, nöqtə, defis və alt xətt, ən çoxu 32 simvol
value-document = sənəd nömrəsi deyil: 3–20 latın hərfi və rəqəm yazın
value-mrz = maşınla oxunan zona deyil: 44 və ya 36 işarəli iki sətir, yaxud 30 işarəli üç sətir; hərflər, rəqəmlər və `<`, dırnaqda, sətirlər arasında `/`
value-mrz-document = sənəd nömrəsinin yoxlama rəqəmi uyğun gəlmir: nömrəni yenidən oxuyun
value-mrz-birth = doğum tarixinin yoxlama rəqəmi uyğun gəlmir: tarixi yenidən oxuyun
value-mrz-expiry = etibarlılıq müddətinin yoxlama rəqəmi uyğun gəlmir: həmin tarixi yenidən oxuyun
value-mrz-personal = fərdi nömrənin yoxlama rəqəmi uyğun gəlmir: fərdi nömrəni yenidən oxuyun
value-mrz-composite = bütün sahələr üzrə son yoxlama rəqəmi uyğun gəlmir: aşağı sətri yenidən oxuyun
value-person-found = soyadı|adı|vətəndaşlığı|sənədi|doğum tarixi|nəticə|nə edilib yazın; nəticə: in-order, no-papers, invalid-papers, overstay, unregistered, moved-unregistered, other-purpose, no-permit, transit, under-ban, guest-unregistered
value-worker-found = soyadı|adı|vətəndaşlığı|sənədi|doğum tarixi|iş icazəsi|icazənin son günü|nəticə|qalma əsası|istisna bəndi yazın; nəticə: in-order, no-permit, permit-expired, other-workplace, no-right-to-stay; qalma əsası: permanent-residence, temporary-residence, temporary-stay, asylum, none
value-blank = blankın nömrəsi deyil: seriyanı və rəqəmləri yazın (AA 200001)
value-voen = VÖEN deyil: on rəqəm yazın; sonuncusu hüquqi şəxsdə 1, fiziki şəxsdə 2 olur
value-duration = müddət deyil: 7d (təqvim günü) və ya 5wd (iş günü) yazın
value-tongue = dil kodu deyil: iki və ya üç kiçik latın hərfi yazın, məsələn, az, tr

## Xətaların quruluşu
error = Xəta
cause = Səbəb
basis = Əsas
hint = Məsləhət
hint-run = `{ $command }` əmrini işlədin
internal = proqramın daxili xətası; reyestr dəyişdirilmədi
internal-hint = bu mesajı və əmri proqrama cavabdeh olan şəxsə göndərin
integrity = reyestrdə { $n } uyğunsuzluq tapıldı
integrity-hint = reyestrə yazmayın; ehtiyat nüsxəni `nezaret verify` ilə yoxlayın və baş mütəxəssisə məlumat verin
output-failed = nəticəni yazmaq mümkün olmadı
not-found = `{ $number }` tapılmadı
not-found-near = ən yaxın nömrələr: { $near }
stranger = `{ $login }` hesabının { $on } tarixində vəzifəsi yoxdur
stranger-hint = hesabı `nezaret list employees` siyahısında yoxlayın; yeni işçini Baş idarə rəisi `nezaret register-employee` ilə qeydə alır
config-unreadable = `{ $path }` konfiqurasiya faylı oxunmadı

## İmtina
not-entitled-to-enter-for-another = { $officer } başqasının ({ $performer }) əməliyyatını daxil edə bilməz: bunu baş mütəxəssis və ya xidməti hesab edir
liberty-wants-the-officers-own-hand = şəxsin azadlığına toxunan əməliyyatı { $performer } özü daxil etməlidir; { $officer } onun əvəzinə edə bilməz

## Reyestr faylı
store-busy = reyestri başqa proses məşğul edir
store-busy-hint = bir neçə saniyədən sonra əmri təkrar edin
store-absent = `{ $path }` reyestri yoxdur
store-absent-hint = `--register FAYL` ilə başqa fayl göstərin və ya `nezaret init` ilə yeni reyestr açın
store-exists = `{ $path }` artıq mövcuddur
store-exists-hint = başqa ad seçin; mövcud fayla toxunulmadı
store-foreign = `{ $path }` nezaret reyestri deyil və ya yarımçıq yazılıb
store-foreign-hint = faylı yoxlayın; lazım gəlsə, ehtiyat nüsxəni `nezaret restore` ilə qaytarın
store-version = reyestrin versiyası { $found }, bu proqramın tanıdığı versiya { $known }
store-newer-hint = proqramın yeni versiyasını quraşdırın; bu proqram reyestrə toxunmadı
store-older-hint = reyestri yeniləmək üçün yazan əmrlərdən birini işlədin; əvvəlcə yanında nüsxə saxlanılır
store-corrupt = reyestr faylı zədələnib: { $detail }
store-corrupt-hint = fayla yazmayın; `nezaret verify` işlədin və son ehtiyat nüsxəni hazırlayın
store-network = `{ $path }` şəbəkə fayl sistemindədir ({ $kind }); orada kilidlər etibarlı deyil
store-network-hint = reyestri bu maşının öz diskində saxlayın
store-read-only = `{ $path }` faylına yazmaq olmur
store-read-only-hint = faylın və qovluğun icazələrini yoxlayın
store-full = diskdə yer qalmayıb; reyestr dəyişdirilmədi
store-full-hint = diskdə yer boşaldın və əmri təkrar edin
store-file = fayl əməliyyatı alınmadı: { $why }
store-bad = reyestrdə icazə verilməyən qiymət var

## Əmr sətri
usage-missing = çatışmır: { $names }
usage-missing-command = alt əmr göstərilməyib
usage-unknown-command = belə əmr yoxdur: `{ $name }`
usage-unknown = belə parametr yoxdur: `{ $arg }`
usage-twice = parametr iki dəfə verilib: `{ $arg }`
usage-no-value = `{ $arg }` üçün qiymət verilməyib
usage-choice = { $arg }: `{ $value }` qəbul edilmir; icazə verilənlər: { $allowed }
usage-not-utf8 = əmr sətrində UTF-8 kodlaşdırmasında olmayan söz var
usage-surplus = artıq söz: `{ $word }`
usage-takes-none = `{ $arg }` qiymət qəbul etmir: `{ $value }`
usage-value = { $arg }: `{ $value }`: { $why }
usage-other = əmr sətri düzgün deyil: { $arg }
usage-near = bəlkə, `{ $near }` nəzərdə tutulub
usage-see = `{ $command }` əmrinə baxın

## Bütün əməliyyatlar
account-unknown = { $uid } nömrəli istifadəçinin hesabı tapılmadı
act-in-future = əməliyyatın tarixi { $on } gələcəkdədir; bu gün { $today } tarixidir
act-half-written = əməliyyat yarımçıq qaldı; heç nə yazılmadı
staged-on-real-register = `--as` və `--at` yalnız təlim reyestrində işləyir
office-opened-already = reyestr artıq açılıb
performed-by-needs-paper = { $performer } tərəfindən kağızda aparılmış əməliyyat üçün `--paper` ilə kağızın nömrəsini göstərin
external-id-needs-source = `{ $id }` xarici nömrəsi üçün `--source` ilə siyahının adını göstərin
late-needs-paper = { $on } tarixli əməliyyat { $days } gün sonra daxil edilir; `--paper` ilə əsas olan kağızın nömrəsini göstərin
number-of-another-register = { $number } başqa reyestrin nömrəsidir; burada { $prefix } hərfi ilə başlayan nömrə lazımdır
foreign-id-needs-source = `{ $id }` reyestr nömrəsi deyil ({ $prefix }-2018-000001 kimi olmalıdır); xarici nömrədirsə, `--source` göstərin
foreign-id-unknown = `{ $source }` siyahısında `{ $id }` nömrəsi ilə qeyd yoxdur
record-annulled = { $number } ləğv edilmiş qeyddir
state-forbids = { $number } hazırda bu vəziyyətdədir: { $state }
seen-form = `{ $text }` qəbzdəki kimi deyil: 5021:a3f9c01b yazın
restore-other-kind = təlim reyestri ilə həqiqi reyestr bir-birini əvəz edə bilməz

## Şəxslər və işçilər
person-born-later = doğum tarixi { $birth } hadisənin günündən ({ $day }) sonradır
person-differs = { $number } üzrə qeyd uyğun gəlmir: reyestrdə { $known }, yazılan { $typed }, sənəd { $document }; eyni adamdırsa, qeydi düzəldin, deyilsə, sənəd nömrəsini yoxlayın
person-registered-already = bu şəxs artıq qeydə alınıb: { $number }
person-under-age = şəxs { $birth } təvəllüdlüdür və { $happened } tarixində 16 yaşı tamam olmayıb; inzibati məsuliyyət daşımır
login-taken = `{ $login }` hesabı { $number } nömrəli işçiyə məxsusdur
service-account-needs-answering = `{ $login }`: xidməti hesab üçün `--service-account` və cavabdeh işçi `--answers` birlikdə verilir
post-not-in-unit = { $post } vəzifəsi { $unit } bölməsində yoxdur
head-needs-president = Baş idarə rəisi üçün Prezidentlə razılaşdırma (`--president-consent`) göstərilməlidir

## İnzibati xətalar
not-an-origin = { $number } qeydi əsasında iş açılmır; bu reyestrlərdən birinin nömrəsini göstərin: { $letters }
violation-days = tarixlərin ardıcıllığı pozulub: törədilib { $happened }, aşkar edilib { $discovered }, protokol { $drawn }
violation-moment = xətanın törədildiyi vaxt { $at } onun gününə ({ $happened }) aid deyil və ya protokoldan ({ $on }) sonradır
protocol-needs-rights = şəxsə hüquq və vəzifələri izah edilmədən (`--rights-explained`) protokol tərtib edilmir; göstərilən dil: { $language }
protocol-interpreter-or-understands = ya tərcüməçi (`--interpreter`), ya da şəxsin bu dili başa düşdüyü (`--understands`) göstərilir, ikisindən biri: { $language }
protocol-explained-and-refused = şəxs ya izahat verib (`--explanation`), ya da izahat verməkdən imtina edib (`--refused-to-explain`); ikisi birlikdə ola bilməz
minor-needs-guardian = şəxs { $birth } təvəllüdlüdür, { $happened } tarixində 16–17 yaşında olub: valideyni və ya qəyyumu göstərilməlidir (`--guardian`)
commission-told-when = komissiyaya məlumat verildiyi gün ({ $told }) xətanın günü ({ $happened }) ilə protokolun günü ({ $on }) arasında deyil

## Ölkədə olma, yaşayış və iş icazələri
stay-days = tarixlər bir-birinə uyğun gəlmir: ilk gün { $from }, son gün { $until }, qeydiyyat günü { $registered }, qeydə alınma { $on }
stay-needs-address = bu növ qeydiyyatın ünvanı göstərilməlidir ({ $kind }): `--address`
stay-has-one-host = qəbul edən yalnız bir nəfər ola bilər: ya şəxs (`--host`), ya da hüquqi şəxs (`--host-employer`)
stay-ends-when = { $number } { $from } tarixindən başlayır; { $ended } tarixində bitə bilməz (qeydə alınma { $on })
host-is-guest = qəbul edən və qeydiyyata alınan eyni şəxsdir
entry-ends-by-departure = { $number } ölkəyə gəlmədir; o, ölkədən getmə ilə bitir
departure-is-its-own-act = { $number }: ölkədən getmə şəxsin bütün qeydiyyatlarını bitirir və ayrıca əməliyyatla qeydə alınır
departure-in-future = { $left } tarixli ölkədən getmə { $on } tarixində qeydə alına bilməz
permit-days = tarixlər bir-birinə uyğun gəlmir: verilib { $granted }, ilk gün { $from }, son gün { $until }, qeydə alınma { $on }
permit-needs-number = bu növ icazənin nömrəsi göstərilməlidir ({ $kind }): `--permit`
permit-needs-employer = iş icazəsini işəgötürən alır, o göstərilməlidir: `--employer`
permit-registered-already = { $kind }, { $permit } nömrəsi ilə artıq qeydə alınıb: { $number }
permit-extension-days = { $number } üzrə son gün { $ends } tarixidir; { $granted } tarixində { $until } tarixinədək verilmiş və { $on } tarixində qeydə alınan uzatma buna uyğun gəlmir
permit-cancelled-when = { $number } { $granted } tarixində verilib, son günü { $ends }; { $cancelled } tarixində ləğv edilmiş ola bilməz (qeydə alınma { $on })

## İşəgötürənlər və yoxlamalar
employer-registered-already = `{ $voen }` VÖEN-i ilə işəgötürən artıq qeydə alınıb: { $number }, { $name }
employer-voen-unknown = `{ $voen }` VÖEN-i ilə işəgötürən reyestrdə yoxdur
employer-kind-differs = `{ $voen }` VÖEN-i başqa şəxsə aiddir ({ $says }), göstərilən: { $typed }
site-unknown = { $number } üçün belə iş yeri yoxdur: `{ $site }`; qeydə alınmış iş yerləri: { $known }; yenisi `nezaret add-site { $number } --site <MƏTN>` ilə qeydə alınır
site-closed = { $number }: { $site } iş yeri { $closed } tarixindən bağlıdır; `nezaret add-site { $number } --site <MƏTN>` onu yenidən açır
site-awaits-visit = { $site } iş yerində keçirilməli yoxlamalar var: { $inspections }; əvvəlcə onların vaxtını dəyişin və ya ləğv edin
site-closed-when = { $site } iş yeri { $closed } tarixindən bağlı sayıla bilməz: bu gün { $on } tarixindən gec olmamalı və son yoxlamadan sonra olmalıdır (son yoxlama: { $visited })
site-known = `{ $site }` iş yeri bu işəgötürən üçün artıq qeydə alınıb və ya iki dəfə yazılıb: { $other }
plan-in-past = plan dövrü ({ $period }) əməliyyatın günündən ({ $on }) əvvəl bitib
year-none = belə il yoxdur: { $year }; 1900–2199 arasında il yazın
inspection-planned-already = `{ $site }` iş yeri bu dövr ({ $period }) üçün artıq plandadır: { $other }
inspection-needs-workplace = ya plandakı yoxlama (`--plan`), ya da işəgötürən, növ və iş yeri birlikdə (`--employer`, `--kind`, `--site`) göstərilməlidir
inspection-plan-says = { $number } plandadır: işəgötürən, növ və iş yeri plandan götürülür, ayrıca göstərilmir
reschedule-changes-nothing = { $number } üçün nə vaxt, nə də inspektorlar dəyişir
reschedule-needs-both = { $number }: yoxlamanın yeni vaxtı üçün həm başlanğıcı (`--starts`), həm də sonu (`--ends`) göstərilir
agreement-before-change = { $number }: razılıq ({ $agreed }) yoxlamanın dəyişdirilməsindən ({ $changed }) əvvələdir; yeni razılıq lazımdır
unplanned-needs-ground = plandankənar yoxlamanın əsası göstərilməlidir: `--ground`
inspection-ends-first = yoxlamanın sonu ({ $ends }) başlanğıcından ({ $starts }) sonra olmalıdır
inspection-in-past = yoxlamanın başlanğıcı ({ $starts }) onun təyin edildiyi gündən ({ $on }) əvvəldir
inspection-needs-inspector = yoxlamanı aparan ən azı bir inspektor göstərilməlidir: `--inspector`
inspection-needs-competent-inspector = göstərilən inspektorlardan heç birinin bölməsi iş yerlərində yoxlama aparmır
inspector-named-twice = `{ $inspector }` iki dəfə göstərilib
inspector-not-in-post = `{ $inspector }` yoxlama günü şöbə rəisi, baş inspektor və ya inspektor vəzifəsində deyil
inspector-not-below = `{ $inspector }` başqa bölmənin əməkdaşıdır ({ $theirs }); yoxlamaya yalnız öz bölmənizin ({ $unit }) və onun tabeliyində olan bölmələrin əməkdaşları göndərilir
inspector-absent = `{ $inspector }` { $day } tarixində başlayan yoxlamada iştirak edə bilməz: { $from } tarixindən işdə deyil
inspector-elsewhere = `{ $inspector }` həmin vaxt başqa yoxlamadadır: { $other }
planned-inspections-too-near = { $site }: bir iş yerində planlı yoxlamalar arasında ən azı { $interval } olmalıdır (`inspection.minimum-interval`); { $other } yoxlaması: { $other-on }
agreement-too-late = { $number }: razılığın tarixi ({ $agreed }) nə yoxlamanın günündən ({ $visit }), nə də əməliyyatın günündən ({ $on }) sonra ola bilər
only-its-inspectors = { $number } yoxlamasını yalnız ona təyin edilmiş inspektorlar aparır: { $named }
inspection-not-yet = { $number } yoxlaması { $starts } vaxtına təyin edilib; { $on } tarixində hələ aparıla bilməz
person-twice = eyni şəxs iki dəfə göstərilib: sənəd { $document }, vətəndaşlıq { $citizenship }
worker-permit-unnumbered = { $worker }: iş icazəsinin son günü ({ $until }) göstərilib, nömrəsi isə yoxdur
worker-permit-shown = { $worker }: `{ $finding }` yazılıb, lakin iş icazəsi göstərilib: { $permit }
worker-permit-missing = { $worker }: `{ $finding }` yazılıb, lakin iş icazəsinin nömrəsi göstərilməyib
worker-permit-end-missing = { $worker }: { $permit } nömrəli iş icazəsinin son günü göstərilməlidir, əks halda qüvvədə olub-olmadığı bilinmir
worker-permit-run-out = { $worker }: { $permit } nömrəli iş icazəsinin müddəti { $until } tarixində bitib; { $day } tarixinə `{ $finding }` yazıla bilməz
worker-permit-runs = { $worker }: { $permit } nömrəli iş icazəsi { $until } tarixinədək qüvvədədir; { $day } tarixinə `{ $finding }` yazıla bilməz
worker-is-citizen = { $worker }: Azərbaycan Respublikasının vətəndaşıdır, ona iş icazəsi lazım deyil; nəticə `in-order`, istisna bəndi isə boş olmalıdır
worker-exemption-missing = { $worker }: iş icazəsi göstərilməyib; icazənin hansı bəndə görə tələb olunmadığını yazın (`nezaret checklist`), yoxsa nəticə `no-permit` olmalıdır
worker-exemption-unknown = { $worker }: { $day } tarixində iş icazəsi tələb etməyən belə bənd yoxdur: `{ $exemption }`; siyahı: `nezaret checklist --on { $day }`
worker-exempt-and-found = { $worker }: { $exemption } bəndinə görə iş icazəsi tələb olunmur, nəticə isə belədir: { $finding }
worker-status-differs = { $worker }: nəticə ({ $finding }) ölkədə qalma əsası ({ $status }) ilə uyğun gəlmir
check-unknown = yoxlama vərəqəsində { $day } tarixində belə sual yoxdur: `{ $question }`; suallar: { $known }
check-twice = `{ $question }` sualına iki dəfə cavab verilib
check-needs-remark = `{ $question }` sualının cavabı mənfidirsə, nə görüldüyü yazılır: `{ $question }=no|MƏTN`
check-contradicts-worker = `{ $question }` sualına müsbət cavab verilib, işləyən barəsində nəticə isə əksinədir: { $worker }, { $finding }
paper-not-handed = { $number }: bir nüsxə işəgötürəndə qalır (sənəd: { $paper }); onu kimin aldığını (`--received-by`) və ya imzalamaqdan imtina edildiyini (`--refused-to-sign`) göstərin
paper-copies = { $number }: protokol ən azı { $least } nüsxədə tərtib edilir, göstərilən: { $copies }
## Kadrlar, yoxluq, həvalə, parametrlər
staff-not-oneself = heç kim öz təyinatını, yoxluğunu və ya tapşırığını qeydə almır: { $name }
employee-leaves = { $name } { $on } tarixindən vəzifədən azad edilib
employee-sits-there = { $name } artıq bu yerdədir: { $post }, { $unit }
employee-without-post = { $name } { $on } tarixində vəzifədə deyil
posting-before-last = { $name } üçün { $from } tarixi son təyinatın tarixindən ({ $last }) əvvəldir
post-held = { $from } tarixində bu vəzifə tutulub: { $post }, { $unit } — { $holder }; əvvəlcə onun yerini dəyişin və ya onu vəzifədən azad edin
order-later-than-act = { $order } nömrəli əmrin tarixi ({ $date }) əməliyyatın günündən ({ $on }) sonradır
nothing-to-confirm = { $name } üçün təsdiq gözləyən təyinat yoxdur
absence-days = yoxluğun son günü { $until } ilk günündən { $from } əvvəldir
absence-registered-already = { $name } üçün bu günlərdə yoxluq artıq qeydə alınıb: { $from } – { $until }
absence-none = { $name } üçün { $on } gününü əhatə edən yoxluq qeydə alınmayıb
absence-not-by-deputy = Baş idarə rəisinin ({ $name }) yoxluğunu onu əvəz edəcək İdarə rəisi qeydə ala bilməz
entrust-days = həvalənin son günü { $until } ilk günündən { $from } əvvəldir
entrust-before-order = həvalə { $from } tarixindən başlaya bilməz: əmrin tarixi { $date }
entrust-what = ya bölməyə bənd həvalə edin (`--unit` və `--clause`), ya da işçiyə baş mütəxəssisin işini tapşırın (`--employee`)
entrust-needs-chief = { $clause } bəndi yalnız Xidmət rəisinin qərarı ilə həvalə edilir: `--chief-decision` göstərin
clause-no-duty = { $clause } həvalə edilə bilən vəzifə deyil: 3.1 bəndindən birini yazın
clause-not-in-force = { $clause } bəndi { $on } tarixində qüvvədə deyil
unit-holds-clause = { $clause } bəndi onsuz da bu bölmənin vəzifəsidir: { $unit }
charged-is-specialist = { $name } özü baş mütəxəssisdir
setting-before-decision = parametr { $from } tarixindən dəyişə bilməz: qərarın tarixi { $date }
explain-unknown = `{ $what }` nə proqramın əmri, nə də Əsasnamənin bəndidir
act-unknown = `{ $act }` adlı əməliyyat yoxdur
article-not-in-force-instead = { $article } maddəsi { $on } tarixində qüvvədə olmayıb; həmin gün { $instead } maddəsi qüvvədə olub
## Sənədlər
addressee-not-chief = `{ $login }` rəhbər vəzifədə deyil; sənəd Baş idarə rəisinə, İdarə rəisinə və ya Şöbə rəisinə təqdim olunur
document-received-later = sənədin alındığı gün ({ $received }) qeydə alındığı gündən ({ $on }) sonra ola bilməz
document-written-later = sənədin tarixi ({ $written }) alındığı gündən ({ $received }) sonra ola bilməz
due-and-term = icranın son günü (`--due`) və müddəti (`--term`) birlikdə verilmir
due-before-act = icranın son günü ({ $due }) dərkənarın tarixindən ({ $on }) əvvəldir
due-later-than-upper = icranın son günü ({ $due }) yuxarı dərkənarda göstərilən gündən ({ $upper }) sonra ola bilməz
executor-missing = { $number } üçün icraçı göstərilməyib: `--executor`
executor-named-already = `{ $login }` artıq { $number } sənədinin icraçısıdır və hələ icra barədə məlumat verməyib
executor-outside-own-unit = dərkənarın müəllifi sənədi yalnız öz bölməsinin və ona tabe bölmələrin işçilərinə tapşıra bilər
executor-twice = `{ $login }` iki dəfə göstərilib
executor-without-post = `{ $login }` { $on } tarixində vəzifədə deyil
not-an-executor = { $number } sənədinin icrası bu əməkdaşa tapşırılmayıb
part-reported-already = { $number } sənədi üzrə icra barədə artıq məlumat vermisiniz
parts-open = { $number } sənədi üzrə bu icraçılar hələ məlumat verməyib: { $executors }
reported-before-assigned = icra günü ({ $on }) dərkənarın tarixindən ({ $assigned }) əvvəldir
resolution-author-for-specialist = `--resolution-by` yalnız Baş mütəxəssis üçündür: rəhbər dərkənarı öz adından yazır
resolution-author-missing = dərkənarı rəhbər yazır; Baş mütəxəssis onun müəllifini göstərməlidir: `--resolution-by`
resolution-author-not-addressed = { $number } sənədi { $author } üçün nəzərdə tutulmayıb
resolution-author-not-chief = { $author } rəhbər vəzifədə deyil və dərkənar yaza bilməz
resolution-not-in-line = { $number } sənədi artıq tapşırılıb; növbəti dərkənarı yalnız icrası tamamlanmamış icraçı yaza bilər, { $author } isə onlardan deyil
several-executors-head-only = sənədi bir neçə icraçıya yalnız Baş idarə rəisi tapşırır

## Bütün qeydlər
annulled-by-own-act = { $number } belə ləğv edilmir: ona bağlı qeydlər də ləğv olunmalıdır
correction-after-the-day = { $number } { $entered } tarixində daxil edilib; müəllif yalnız həmin gün düzəliş edə bilər, sonra bunu rəhbər edir
correction-by-another = { $number } qeydini { $entered } tarixində başqa əməkdaş daxil edib; düzəlişi həmin gün müəllif, sonra rəhbər edir
correction-changes-nothing = { $number }: { $field } üçün köhnə və yeni qiymət eynidir
corrected-day-later = { $field }: { $day } tarixi düzəlişin günündən ({ $on }) sonradır
field-not-correctable = { $number } qeydində `{ $field }` düzəldilə bilməz; düzəldilə bilənlər: { $fields }
field-value-wrong = { $field }: `{ $value }`: { $wrong }
field-wants-value = { $field } boş qala bilməz
file-attached-already = `{ $file }` faylı { $number } qeydinə artıq əlavə edilib
file-name-wrong = `{ $file }` faylının adı oxunmur və ya həddən artıq uzundur
file-not-regular = `{ $file }` adi fayl deyil
file-too-large = `{ $file }` faylı həddən artıq böyükdür: { $size } bayt; icazə verilən ən böyük həcm { $limit } baytdır
file-unreadable = `{ $file }` faylı oxunmadı: { $error }
foreign-id-of-no-record = xarici nömrəsi `{ $id }` olan qeyd yoxdur
foreign-id-of-several = `{ $id }` xarici nömrəsi bir neçə reyestrin qeydinə aiddir; qeydin öz nömrəsini yazın
foreign-id-wants-source = `{ $id }` reyestr nömrəsi deyil (V-2018-000001 kimi olmalıdır); xarici nömrədirsə, `--source` göstərin
not-on-own-record = { $number } sizin öz qeydinizdir; onu başqası ləğv etməlidir
old-differs = { $number }: { $field } üçün reyestrdə `{ $stands }` yazılıb, `{ $old }` yox; əvvəlcə qeydə baxın
record-has-others = { $number } ləğv edilmir: ona əsaslanan qüvvədə olan qeydlər var: { $records }
employee-has-acted = { $number } ləğv edilmir: bu işçi reyestrdə əməliyyat aparıb; işdən gedibsə, vəzifədən azad edilməsini qeydə alın
reason-missing = { $number } üçün səbəb göstərilməlidir: `--reason`
record-not-readable = { $number } qeydini oxumaq hüququnuz yoxdur
register-unknown = `{ $prefix }` hərfi ilə başlayan reyestr yoxdur
reminder-in-past = xatırlatma günü ({ $due }) artıq keçib; bu gün { $on } tarixidir
staff-record-by-order = işçi barədə qeydi yalnız Baş idarə rəisi və ya Baş mütəxəssis dəyişir

## Siyahılar, qeydlər, hesabatlar
access-log-not-yours = baxış jurnalını Baş idarə rəisi, öz əməkdaşları üzrə isə idarə və şöbə rəisləri oxuya bilər
login-nobody = `{ $login }` hesabı heç bir işçinin deyil
not-yours-to-read = `{ $number }` sizin oxuya biləcəyiniz qeydlərdən deyil və onlarla əlaqəsi yoxdur
period-reversed = dövrün sonu əvvəlindən tezdir: { $from } – { $to }
register-has-no = { $register }: bu reyestrdə belə göstərici yoxdur: { $filter }
column-unknown = `{ $column }` adlı sütun yoxdur; sütunlar: { $columns }
statistics-of = { $by } üzrə bölgüdə `{ $of }` qiyməti ola bilməz
statistics-of-what = `--of { $of }` yalnız `--by` ilə yazılır; bölgülər: { $by }
state-not-of-register = { $register }: bu reyestrdə `{ $state }` vəziyyəti yoxdur; mümkün vəziyyətlər: { $states }
## Şəxsin kimliyi və xüsusi qeydlər
amend-needs-ground = { $case } işi açıqdır: { $number } nömrəli şəxsin kimliyini dəyişmək üçün səbəbi (`--ground`) və təsdiqedici sənədi (`--evidence`) göstərin
amend-needs-head = { $case } işi açıqdır: { $number } nömrəli şəxsin kimliyini yalnız rəislər dəyişə bilər
amend-nothing = { $number } üçün dəyişdiriləcək məlumat göstərilməyib
document-of-another = `{ $document }` sənədi { $number } nömrəli şəxsə məxsusdur
citizenship-held = { $number } artıq bu vətəndaşlığa malikdir: { $country }
document-days = sənədin tarixləri uyğun deyil: verilib { $issued }, etibarlıdır { $until }, əməliyyatın günü { $on }
document-known = { $number } üçün `{ $document }` sənədi artıq qeydə alınıb; taleyi barədə: `nezaret report-document`
document-not-known = { $number } üçün `{ $document }` sənədi barədə qeyd yoxdur: əvvəlcə əlavə edin
family-not-there = { $number } ilə { $relative } arasında belə əlaqə yoxdur: { $kind }
family-of-himself = { $number } özünün qohumu ola bilməz
family-stands = { $number } ilə { $relative } arasında əlaqə artıq var: { $kind }
mrz-contradicts = yazılan maşınla oxunan zonaya ziddir, { $field }: yazılıb { $typed }, zonada { $zone }
name-known = { $number } üçün bu ad artıq var: { $name }
pair-judged = { $number } və { $other } barədə { $day } tarixində qərar verilib: { $verdict }
parent-not-older = { $parent } tarixində doğulmuş { $number } { $child } tarixində doğulmuş { $relative } nömrəli şəxsin valideyni ola bilməz
person-field-missing = göstərilməlidir, göstərilməyib: { $field }
stateless-with-citizenship = { $number } həm vətəndaşlığı olmayan, həm vətəndaş ({ $held }) ola bilməz: biri digərini əvəz edirsə, `--instead` yazın
status-later-than-act = ilk gün { $since } əməliyyatın günündən ({ $on }) sonradır
status-stands = `{ $document }` sənədi elə bu vəziyyətdədir və ya heç itməyib: { $status }
merge-with-himself = { $number } elə həmin şəxsdir: birləşdiriləcək bir şey yoxdur
person-linked = { $number } birləşdirmədə iştirak edir; əvvəlcə ayrılır, sonra ləğv edilə bilər
person-merged-already = { $number } artıq { $survivor } ilə birləşdirilib: { $survivor } nömrəsini birləşdirin və ya əvvəlcə ayırın
person-not-merged = { $number } heç kimlə birləşdirilməyib; onunla birləşdirilənlər: { $under }. Qayıdan şəxsin nömrəsini göstərin
mark-ends-before-it-begins = xüsusi qeydin son günü { $until } onun ilk günündən ({ $from }) əvvəldir
mark-later-than-act = xüsusi qeydin ilk günü { $from } əməliyyatın günündən ({ $on }) sonradır
mark-not-ended-by-executor = { $removal } üzrə cavabdeh əməkdaş { $number } nömrəli şəxsin xüsusi qeydini bitirə bilməz
mark-not-there = { $number } üçün { $on } tarixində qüvvədə olan belə xüsusi qeyd yoxdur: { $kind }
mark-stands = { $number } üçün bu xüsusi qeyd { $since } tarixindən qüvvədədir: { $kind }
mark-too-long = xüsusi qeyd { $until } tarixinədək davam edə bilməz; son gün { $last } tarixidir

## Ölkədən çıxarma
before-decision = { $number } üzrə qərar { $decision } tarixlidir; { $on } tarixində ona əsasən heç nə edilə bilməz
decision-later-than-act = qərarın tarixi { $decision } əməliyyatın günündən ({ $on }) sonradır
execute-when = ölkəni tərk etmə vaxtı { $departed } əməliyyatın gününə ({ $on }) aid deyil və ya hələ çatmayıb
fingerprints-taken = { $number } üzrə barmaq izləri artıq { $day } tarixində götürülüb
fingerprints-when = barmaq izlərinin götürüldüyü gün { $taken } qərarın tarixi ({ $decision }) ilə əməliyyatın günü ({ $on }) arasında deyil
identity-differs = yazılan nömrə { $person } nömrəli şəxs haqqında reyestrdə olan məlumata uyğun gəlmir; { $number } icra edilmədi
identity-not-confirmed = { $number }: { $person } nömrəli şəxsin sənədinin (`--document`) və ya barmaq izlərinin (`--fingerprints`) nömrəsini yenidən yazın
removal-ban-opened-already = { $number } üzrə qərarın giriş qadağası artıq açılıb: { $ban }; `--ban-years` yazmayın
removal-barred = { $number } davam etdirilə bilməz: { $since } tarixindən çıxarmaya mane olan hal var (maddə: { $article })
removal-basis-no-longer = { $basis }: bu əsasla çıxarma { $last } tarixinədək mümkün idi, göstərilən gün { $day }
removal-basis-not-yet = { $basis }: bu əsasla çıxarma { $from } tarixindən mümkündür, göstərilən gün { $day }
removal-cancelled-with-79-1-1 = nəyin ləğv edildiyi (`--cancelled`) 79.1.1 əsası üçün göstərilməlidir, başqa əsas üçün göstərilmir; seçilən əsas: { $basis }
removal-case-not-expelled = { $number } üzrə inzibati qaydada ölkədən çıxarma qərarı yoxdur; işin nəticəsi: { $outcome }
removal-case-with-penalty = inzibati xəta işi (`--violation`) tənbeh qərarı üçün göstərilməlidir, başqa əsas üçün göstərilmir; seçilən əsas: { $basis }
removal-decision-differs = { $number } üzrə qərar { $decided } tarixlidir, yazılan tarix isə { $typed }
removal-forbidden = { $number } nömrəli şəxsin ölkədən çıxarılması açıla bilməz: { $since } tarixindən buna yol verməyən hal var (maddə: { $article })
removal-forced-early = { $number }: ölkəni tərk etmə müddəti { $leave-by } vaxtınadək davam edir; məcburi çıxarma yalnız ondan sonra mümkündür
removal-in-force-early = qərar { $day } tarixində qanuni qüvvəyə minə bilməz; ən erkən gün { $earliest } tarixidir
removal-leave-term-differs = ölkəni tərk etmə müddəti { $typed } ola bilməz; qanunda müəyyən edilən müddət: { $law }
removal-needs-ground = seçilən əsas: { $basis }; qərarın əsasını (`--ground`, 79.1.1–79.1.4) göstərin
removal-needs-in-force = tənbeh qərarının qanuni qüvvəyə mindiyi günü (`--in-force-on`) göstərin
removal-needs-leave-term = ölkəni tərk etmə müddətini qərar müəyyən edir; onu `--leave-term` ilə göstərin, məsələn, 48h və ya 10d
removal-not-by-drawer = { $number } üzrə protokolu tərtib edən əməkdaş ona əsaslanan çıxarmanı aça bilməz
removal-not-fingerprinted = { $number } üzrə barmaq izləri götürülməyib
removal-not-in-force = { $number } üzrə qərar { $on } tarixində qanuni qüvvədə deyil; qüvvəyə minmə günü: { $day }
removal-opened-already = bu qərar üzrə ölkədən çıxarma artıq açılıb: { $number }
removal-person-not-of-case = { $number } işi { $person } nömrəli şəxs barəsindədir, yazılan şəxs isə { $typed }
removal-takes-no-ground = qərarın əsası (`--ground`) yalnız Xidmətin qərarı üçün göstərilir; seçilən əsas: { $basis }
resume-on-its-day = { $number } üzrə icra yalnız daxil edildiyi gün ({ $today }) davam etdirilə bilər, { $on } tarixi ilə yox
second-officer-same = kimliyi başqa əməkdaş təsdiq etməlidir; `{ $login }` isə bu əməliyyatı özü aparır
second-officer-unit = `{ $login }` hesabının sahibi { $clause } bəndini icra edən bölmənin əməkdaşı deyil
serve-in-force-differs = { $number } üzrə qərarın qüvvəyə mindiyi gün reyestrdə { $known }, yazılan isə { $typed }
serve-interpreter-or-understands = { $number }: ya tərcüməçinin adını (`--interpreter`), ya da şəxsin dili başa düşdüyünü (`--understands`) göstərin
serve-needs-copy = { $number }: qərarın surəti şəxsə verilməlidir (`--copy-handed-over`)
serve-needs-in-force = { $number } üzrə qərarın qanuni qüvvəyə mindiyi gün məlum deyil; onu `--in-force-on` ilə göstərin, əks halda müddət hesablana bilməz
serve-needs-remedy = { $number }: şikayət vermək hüququ və müddəti şəxsə izah edilməlidir (`--remedy-told`)
serve-when = qərarın şəxsə verildiyi vaxt { $served } qərarın tarixi ({ $decision }) ilə əməliyyatın günü ({ $on }) arasında deyil və ya hələ çatmayıb

## Fayldan qəbul və fayla çıxarma
import-unknown-act = belə əməliyyat yoxdur: `{ $act }`
import-fault = sətir { $row } (faylın { $line } nömrəli sətri): { $why }
import-more-faults = daha çox sətirdə səhv var: cəmi { $n }, göstərildi { $shown }
import-nothing-kept = heç nə qəbul edilmədi: { $n } sətirdə səhv var
import-header-fault = başlıq (faylın { $line } nömrəli sətri): { $why }
import-header-wrong = heç nə qəbul edilmədi: başlığı düzəldib faylı yenidən idxal edin
import-cell = { $column }: `{ $value }`: { $why }
## İşlərə baxılması
announced-at-needed = qərar { $on } tarixlidir: 48 saat elan edildiyi andan hesablanır, `--announced-at` ilə saatını göstərin
announced-when = qərarın elan edildiyi an ({ $announced }) qərarın günündən ({ $on }) əvvəl və ya gələcəkdə ola bilməz
article-decided-elsewhere = { $article } maddəsi üzrə işlərə burada baxılmır; qərarı qəbul edən: { $body }
article-drawn-elsewhere = { $article } maddəsi üzrə protokol burada tərtib edilmir; tərtib edən: { $body }
before-protocol = { $number } üzrə əməliyyatın günü { $on } protokolun tarixindən ({ $drawn }) əvvəldir
conditional-fine-closed = { $article } maddəsi üzrə şərti cərimə tətbiq edilmir
decide-not-by-drawer = { $number } üzrə protokolu tərtib edən əməkdaş bu iş üzrə qərar qəbul etmir
employer-needed = { $subject } üçün işəgötürən göstərilməlidir: `--employer`
expulsion-always-in-sanction = { $article } maddəsi üzrə cərimə həmişə inzibati qaydada ölkədən çıxarma ilə birlikdə tətbiq edilir
expulsion-forbidden = { $number } inzibati qaydada ölkədən çıxarıla bilməz: { $since } tarixindən buna yol verməyən hal var (maddə: { $article })
expulsion-not-in-sanction = { $article } maddəsinin sanksiyasında bu subyekt üçün inzibati qaydada ölkədən çıxarma yoxdur
fine-needed = bu nəticə üçün cərimənin məbləği göstərilməlidir (`--fine`): { $outcome }
fine-not-for-outcome = bu nəticə ilə cərimə təyin edilmir: { $outcome }
fine-outside-limits = { $fine } AZN cərimə { $article } maddəsinin hədlərindən kənardır: { $min }–{ $max } AZN
hearing-without-person = { $number }: şəxs işə baxılmada iştirak etməyib (`--attended`) və ona bildiriş verildiyi də göstərilməyib (`--notified-on`)
limitation-ran-out = { $number } üzrə inzibati tənbeh vermə müddəti { $last } tarixində bitib; { $on } tarixində yalnız icraata xitam vermək olar
notice-day = bildirişin günü { $notified } protokolun tarixi ({ $drawn }) ilə qərarın günü ({ $on }) arasında deyil
notice-too-late = bildiriş { $notified } tarixində verilib; işə şəxssiz baxılması üçün ən geci { $latest } tarixində verilməli idi
hearing-too-soon = işə baxılma { $held } vaxtına təyin edilə bilməz: bildiriş { $notified } tarixində verilib, həmin gün üçün ən geci { $latest } tarixində verilməli idi
hearing-not-yet = { $number }: şəxsə bildirilən baxılma { $held } vaxtınadır; ondan əvvəl iş şəxssiz həll edilmir
hearing-day = işə baxılmanın vaxtı { $held } protokolun tarixi ({ $drawn }) ilə qərarın günü ({ $on }) arasında deyil
hearing-place-needed = { $number }: qərarda işə harada baxıldığı göstərilir: `--hearing-place`
remedy-not-told = { $number }: qərardan şikayət vermək müddəti və qaydası şəxsə izah edilməlidir: `--remedy-told`
ending-article-needed = { $number }: tənbeh tətbiq edilmədikdə işin hansı maddəyə əsasən dayandırıldığı və ya xitam edildiyi göstərilir: `--ending-article`
ending-article-none = { $number }: `--ending-article` yalnız iş dayandırıldıqda və ya ona xitam verildikdə göstərilir
postponement-pending = { $number }: şəxs { $requested } tarixində işə baxılmanın təxirə salınmasını xahiş edib və ona hələ cavab verilməyib
postponement-none = { $number }: işə baxılmanın təxirə salınması barədə cavab gözləyən vəsatət yoxdur
postponement-answered-first = şəxs { $requested } tarixində vəsatət verib; cavab { $on } tarixli ola bilməz
postponement-needs-hearing = təmin edilən vəsatət üzrə yeni vaxt, yer və bildiriş göstərilir: `--hearing-at`, `--hearing-place`, `--way`
postponement-refused-has-none = rədd edilən vəsatət üzrə yeni baxılma təyin edilmir
reopen-not-by-decider = { $number }: iş üzrə qərar qəbul edən əməkdaş onu yenidən açmır
outcome-for-foreigners = { $person } Azərbaycan Respublikasının vətəndaşıdır; bu nəticə yalnız əcnəbilərə və vətəndaşlığı olmayan şəxslərə aiddir: { $outcome }
outcome-not-for-article = { $article } maddəsi üzrə belə nəticə ola bilməz: { $outcome }
outcome-not-for-subject = bu subyekt ({ $subject }) barəsində belə nəticə ola bilməz: { $outcome }
warning-not-in-sanction = { $article } maddəsinin sanksiyasında xəbərdarlıq yoxdur

## İşlərin icraçıları
case-has-no-officer = { $number } üzrə cavabdeh əməkdaş hələ yoxdur
case-has-officer = { $number } üzrə cavabdeh əməkdaş artıq var
case-with-him-already = { $number } onsuz da bu əməkdaşdadır: { $employee }
employee-not-below = { $employee } sizin bölmənizdə və ya ona tabe bölmədə deyil: { $unit }
employee-not-competent = { $employee } bu işi apara bilməz: bölməsi { $unit }, işin bəndi { $clause }
not-a-case = { $number } cavabdeh əməkdaşı olan iş deyil: inzibati xəta, yoxlama, məlumat, ölkədən çıxarma və ya qadağa nömrəsi yazın
transfer-needs-reason = { $number } başqa əməkdaşa səbəbi göstərilməklə verilir: `--reason`

## Giriş qadağaları
ban-basis-not-yet = { $basis } üzrə cərimə ödənilənədək qadağa { $since } tarixindən tətbiq edilir; { $on } tarixində hələ yox
ban-basis-not-in-force = { $basis } üzrə qadağa { $on } tarixində bu qaydada tətbiq edilmir
ban-days = tarixlərin ardıcıllığı pozulub: qərar { $decision }, qadağanın ilk günü { $from }, əməliyyatın günü { $on }
ban-lasts-until-paid = { $basis } üzrə qadağa cərimə ödənilənədək davam edir; müddət göstərilmir
ban-needs-case = bu qadağa üçün cəriməsi ödənilməmiş iş göstərilməlidir: `--violation`
ban-needs-fine = { $number }: cərimə ödənilənədək qadağa yalnız cərimə ilə birlikdə tətbiq edilir: `--fine`
ban-not-for-outcome = bu nəticə ilə { $basis } üzrə qadağa tətbiq edilmir: { $outcome }
ban-years-needed = { $basis } üzrə qadağanın neçə il davam etdiyi göstərilməlidir
ban-years-outside-limits = { $years } il qadağanın hədlərindən kənardır: { $min }–{ $max } il
case-of-another-person = { $number } işi başqa şəxs barəsindədir, { $person } barəsində deyil
fine-not-overdue = { $number } üzrə ödənilmə müddəti bitmiş cərimə yoxdur; ödənişin son günü: { $due }
## Fayllar: daxil və xaric
batch-changed-earlier = { $batch } faylı əvvəlcədən mövcud olan { $number } qeydində elə dəyişiklik edib ki, o, geri qaytarılmır: belə fayl bütöv ləğv edilmir, qeydləri bir-bir `nezaret correct-record` ilə düzəldin
batch-record-changed = { $batch } faylı ləğv edilə bilməz: { $number } fayldan sonra dəyişdirilib (jurnalın { $entry } nömrəli yazısı)
batch-without-record = { $number } faylı bütöv ləğv edilə bilməz: jurnalın { $entry } nömrəli yazısı nömrəli qeyd yaratmayıb; həmin yazıları bir-bir düzəldin
export-needs-reading = yalnız oxumaq hüququ olan reyestr çıxarıla bilər: { $register }
file-absent = `{ $file }` faylı yoxdur
file-changed = `{ $file }` faylı oxunarkən dəyişdirilib; idxalı təkrar edin
file-has-nul = faylın { $line } nömrəli sətrində sıfır bayt var: bu, mətn faylı deyil və ya UTF-16 kodlaşdırmasındadır; UTF-8 kimi saxlayın
file-not-utf8 = faylın { $line } nömrəli sətri UTF-8 kodlaşdırmasında deyil: faylı UTF-8 kimi saxlayın
file-taken-already = `{ $file }` faylı artıq { $number } nömrəsi ilə qəbul edilib
import-unreadable = `{ $file }` faylı oxunmadı: { $detail }
file-without-rows = `{ $file }` faylında başlıqdan başqa sətir yoxdur
header-delimiter = başlıqda bir neçə ayırıcı var: yalnız vergül, nöqtəli vergül və ya tabulyasiya işlədin
header-double = başlıqda `{ $column }` sütunu təkrarlanır
header-missing = başlıqda tələb olunan `{ $column }` sütunu yoxdur
header-too-long = başlıq { $bytes } baytdan uzundur: birinci sətir sütun adlarından ibarət olmalıdır
header-too-wide = başlıqda { $columns } sütun var, ən çoxu { $most } ola bilər
header-unknown = əməliyyatın `{ $column }` adlı sütunu yoxdur
header-unknown-near = əməliyyatın `{ $column }` adlı sütunu yoxdur; bəlkə, `{ $near }`
header-unnamed = başlıqda { $place } nömrəli sütunun adı yoxdur
output-is-database = `{ $path }` verilənlər bazasıdır: nəticə onun yerinə yazılmır, başqa ad seçin
row-not-json = sətir bir JSON obyekti deyil (simvol { $column })
row-ragged = sətirdə { $found } xana var, başlıqda isə { $expected } sütun
row-too-long = { $line } nömrəli sətirdə başlayan qeyd { $bytes } baytdan uzundur: yəqin ki, dırnaq bağlanmayıb
row-unreadable = faylın { $line } nömrəli sətrindən sonrası oxunmadı: { $detail }
value-twice = sütun sətirdə təkrarlanır

## Qərardan sonra
decision-served-already = { $number } üzrə qərarın surəti artıq { $served } tarixində verilib
execution-ran-out = { $number } üzrə qərarın icra müddəti { $last } tarixində bitib; { $on } tarixində heç nə icra edilmir
fine-paid-already = { $number } üzrə cərimə { $day } tarixində tam ödənilib
fine-not-to-postpone = { $number } üzrə təxirə salına bilən cərimə yoxdur; ödənişin son günü: { $due }
fine-postponed-already = { $number }: ödəniş artıq bu qaydada yüngülləşdirilib: { $ease }
fine-postponed-until = { $number }: yeni son gün { $until } indiki son gündən ({ $due }) sonra və ən geci { $latest } olmalıdır
no-fine = { $number } üzrə ödənilməli cərimə yoxdur
payment-day = { $number }: ödəniş günü { $paid } qərarın tarixi ({ $decision }) ilə əməliyyatın günü ({ $on }) arasında deyil
payment-nothing = { $number }: ödəniş məbləği sıfır ola bilməz
payment-too-much = { $number }: { $amount } AZN artıqdır; həmin gün cəmi { $due } AZN ödənilməli idi, qalan borc { $rest } AZN
penalty-no-expulsion = { $number } davam etdirilə bilməz: { $case } üzrə inzibati qaydada ölkədən çıxarma tənbehi qüvvədə deyil
penalty-not-in-force = { $number } davam etdirilə bilməz: { $case } üzrə qərar { $on } tarixində qanuni qüvvədə deyil (qüvvəyə minmə günü: { $day }); surəti verilməyib, şikayət müddəti bitməyib və ya şikayətə baxılır
payment-none = { $number }: { $receipt } nömrəli qəbz üzrə nəzərə alınan ödəniş yoxdur
ban-fine-held = { $number }: cərimə əvvəlki ödənişlərlə tam ödənilib; ödənişədək qadağa heç vaxt bitməzdi
receipt-twice = { $number }: { $receipt } nömrəli qəbz artıq qeydə alınıb
serve-household = { $number }: surəti qəbul etməyə razılıq verən yetkin ailə üzvü (`--receiver`) yalnız `--way household` ilə və mütləq göstərilir
serve-report = { $number }: çatdıranın məlumatı (`--report`) yalnız `--way report` ilə və mütləq göstərilir

## Qərardan şikayət
challenge-day = şikayətin alındığı gün { $received } qərarın tarixi ({ $decision }) ilə əməliyyatın günü ({ $on }) arasında deyil
challenge-in-time = { $number } üzrə şikayət müddəti { $last } tarixində bitir; vaxtında verilmiş şikayətin müddəti bərpa edilmir (`--restored`)
challenge-of-sentence = { $number } məhkəmənin hökmünə əsaslanır: hökmdən şikayət burada qeydə alınmır; icranı `nezaret suspend-deportation` dayandırır
challenge-of-what = { $number }: şikayət yalnız inzibati xəta işi və ya ölkədən çıxarma üzrə qərardan verilir
challenge-recorded-already = bu şikayət artıq qeydə alınıb: { $number }
challenge-the-penalty = { $number } inzibati tənbehi icra edir: şikayəti inzibati xəta işinin nömrəsi (V-…) ilə qeydə alın; o, bu çıxarmanı da dayandırır
penalty-challenged = { $number } davam etdirilə bilməz: { $case } üzrə qərardan şikayətə baxılır ({ $challenge })
removal-to-cancel = { $number } davam etdirilə bilməz: əsaslandığı qərar qüvvədən düşüb ({ $ruling }), çıxarma ləğv edilməlidir
ruling-changes = { $number }: dəyişdirilmiş cərimə (`--fine`) və ya nəticə (`--outcome`) yalnız inzibati xəta işi üzrə `changed` ilə və mütləq göstərilir
ruling-changes-to-nothing = { $number }: tənbeh qalmırsa, `--verdict set-aside` və ya `returned` yazın
ruling-day = { $number }: qərarın tarixi { $ruling } şikayətin alındığı gün ({ $received }) ilə əməliyyatın günü ({ $on }) arasında deyil
ruling-in-force-early = { $number }: qərar { $day } tarixində qüvvədə ola bilməz; qəbul edildiyi gün { $ruling }
ruling-needs-in-force = { $number }: qərarın qüvvədə olduğu günü (`--in-force-on`) göstərin: ondan şikayət müddətinin sonu
ruling-not-by-decider = { $number }: şikayətin nəticəsini şikayət edilən qərarı qəbul edən əməkdaş qeydə almır
## Digər sistemlərə göndərilən məlumatlar
route-unknown = { $what } – { $system }: qanunvericilik bu məlumatın bu sistemə göndərilməsini nəzərdə tutmur
route-not-in-force = { $what } – { $system }: { $on } tarixində bu məlumatın göndərilməsini nəzərdə tutan norma qüvvədə deyil
transmit-nothing = { $what } – { $system }: göndərilməli yeni məlumat yoxdur
transmit-today-only = məlumat yalnız bu gün ({ $today }) göndərilir, { $on } tarixi ilə göndərilmir
transmission-stands = { $number } ləğv edilmir: göndərilmiş fayl geri alınmır; səhv qeyd düzəldilir və düzəlişi növbəti faylla gedir
receipt-before-sending = { $number } { $sent } tarixində göndərilib, { $on } tarixində ona cavab ola bilməz
receipt-needs-why = { $number }: qeyd qəbul edilməyibsə, səbəbi göstərilir (`--why`)
receipt-why-accepted = { $number }: qəbul edilmiş qeyd üçün səbəb (`--why`) göstərilmir
record-not-in-file = { $record } { $number } faylında göndərilməyib

## Təkliflər
proposal-decision-of-leadership = { $number }: Xidmət rəhbərliyinin qərarı (`--decision`) yalnız rəhbərliyə edilmiş təklif üçün və mütləq göstərilir
proposal-for-foreigners = { $person } Azərbaycan Respublikasının vətəndaşıdır; bu təklif yalnız əcnəbi və vətəndaşlığı olmayan şəxs barəsində edilir
proposal-needs-superior = qərarı qəbul edəcək rəisin hesabını (`--to`) göstərin; bölməniz: { $unit }
proposal-not-to-superior = `{ $login }` sizin bölmənizin və ya ondan yuxarı bölmənin rəisi deyil
proposal-of-another-superior = { $number } təklifi sizə ünvanlanmayıb və ya sizin öz təklifinizdir
proposed-already = { $number } üzrə bu tədbir artıq təklif edilib: { $proposal }

## Müddətin dəyişdirilməsi
term-not-later = { $number }: { $term } { $new } tarixinə uzadıla bilməz, çünki onsuz da { $old } tarixində bitir
term-too-late = { $number }: { $term } ən çoxu { $most } tarixinə qədər uzadıla bilər, { $new } daha gecdir
term-suspended = { $number }: { $term } { $since } tarixindən dayandırılıb; əvvəlcə davam etdirilməlidir
term-not-suspended = { $number }: { $term } dayandırılmayıb
term-resumed-early = { $number }: { $term } { $since } tarixində dayandırılıb və ondan əvvəl, { $on } tarixində davam etdirilə bilməz
term-suspended-early = { $number }: { $term } { $resumed } tarixində davam etdirilib və ondan əvvəl, { $on } tarixindən dayandırıla bilməz
absconding-when = { $number }: { $day } xətanın aşkar edildiyi gündən ({ $discovered }) əvvəl və əməlin günündən ({ $on }) sonra ola bilməz
absconding-without-rule = { $number }: { $day } tarixində qüvvədə olan qanunda şəxs gizləndikdə müddətin dayanması haqqında qayda yoxdur
term-not-running = { $number }: { $term } hesablanmır
term-over = { $number }: { $term } { $old } tarixində bitib; { $on } tarixində onu dəyişmək olmaz

## Məlumatlar
signal-days = günlər ardıcıl deyil: yazılıb { $written }, daxil olub { $received }, qeydə alınır { $on }
signal-sender-named = göndərən ({ $kind }): adı `--sender` ilə yazılır; anonim məlumatda ad olmur
signal-not-confirmed = { $number } məlumatı təsdiqlənməyib ({ $finding }): onun əsasında iş başlanmır
signal-before = { $number }: { $on } tarixi əvvəlki addımın günündən ({ $day }) tezdir
signal-answer-or-reason = { $number }: ya cavabın yolunu (`--how`), ya da cavab verilməməsinin səbəbini (`--no-answer`) göstərin
signal-nobody-to-answer = { $number } məlumatını göndərən məlum deyil: `--no-answer anonymous` yazın
signal-has-sender = { $number } məlumatını göndərən məlumdur: başqa səbəb göstərin
signal-letter-numbered = { $number }: məktubun nömrəsi olmalıdır: `--answer`
no-such-deadline = { $number }: `{ $term }` adlı müddət yoxdur; olanlar: { $known }

## Kağızlar və çıxarış
print-is-html = `print` yalnız HTML səhifəsi verir, `{ $format }` yox: `--format` yazmayın
paper-of-no-kind = bu reyestrin qeydləri üzrə kağız çap edilmir: { $register }
paper-not-of-register = bu reyestrin qeydlərində belə kağız olmur: { $register }; olanlar: { $papers }
paper-needs-hearing = { $number } üzrə işə baxılmasının vaxtı və yeri barədə bildiriş hələ qeyd edilməyib
paper-needs-decision = { $number } üzrə qərar hələ qəbul edilməyib
paper-needs-visit = { $number } üzrə yoxlama hələ keçirilməyib
paper-is-other = { $number } üzrə başqa kağız tərtib edilib: { $paper }; onu `--paper` olmadan çap edin
print-needs-whole = kağızı yalnız qeydi bütöv oxuya bilən çap edir: `{ $number }`
extract-needs-reason = şəxsin özü barədə çıxarış üçün səbəb göstərilməlidir: kim, nə vaxt müraciət edib (`--reason`): { $number }
extract-needs-all = çıxarış bütöv olmalıdır: `{ $number }` üzrə onu yalnız xətaların, ölkədən çıxarmaların, qadağaların, icazələrin və qeydiyyatın hamısını oxuya bilən verir
template-missing = `{ $template }` şablonu yoxdur: onu şablonlar qovluğuna qoyun (`nezaret write-templates QOVLUQ` mövcud şablonları yazır) və ya `--language az` yazın
template-unreadable = `{ $template }` şablonu oxunmadı: { $why }
template-place = `{ $template }` şablonunun { $line } nömrəli sətrində belə yer yoxdur: `{ $place }` (yerləri `nezaret write-templates QOVLUQ` hər şablonun əvvəlində sadalayır)
template-wrong = `{ $template }` şablonunun { $line } nömrəli sətri oxunmadı, `{ $place }` yanında: { $why }
template-why-tag = teq bağlanmayıb və ya tanınmır; olanlar: { "{{" } yer { "}}" }, { "{%" } if { "%}" }, { "{%" } for { "%}" }
template-why-function = filtr, yoxlama və funksiya yoxdur
template-why-value = qiymət hesablana bilmir
output-is-there = `{ $path }` faylı artıq var və ona toxunulmayıb: başqa ad yazın və ya `--overwrite` göstərin
templates-not-there = konfiqurasiyada göstərilən şablonlar qovluğu yoxdur: `{ $path }`

## Yerində nəzarət
check-of-one-person = bir şəxs yoxlanılıbsa (`--kind person`), `--found` ilə bir şəxs yazılmalıdır; yazılıb: { $found }
found-is-citizen = { $person }: Azərbaycan Respublikasının vətəndaşı barəsində belə nəticə ola bilməz: { $finding }
no-case-without-finding = pozuntu aşkar edilməyib: işin niyə başlanmadığını (`--no-case`) yazmağa ehtiyac yoxdur
spot-ends-first = sonu ({ $ends }) başlanğıcından ({ $starts }) sonra olmalıdır
spot-day = başlanğıcı { $starts }, əməliyyatın günü isə { $on }: başlandığı günü `--on` ilə göstərin
spot-not-over = hələ bitməyib: sonu { $ends } göstərilib
officer-twice = `{ $officer }` iki dəfə göstərilib; əməliyyatı aparan əməkdaşın özü yazılmır
joint-measure-needs-body = birgə tədbirdə iştirak etmiş ən azı bir dövlət orqanı göstərilməlidir: `--body`
## Protokol blankları
blanks-range = { $first } və { $last } eyni seriyanın birinci və sonuncu blankı deyil
blanks-received-before = bu blanklardan bəziləri əvvəl qəbul edilib: { $other }, { $blanks }
blanks-issued-before = bu blanklardan bəziləri əməkdaşdadır: { $other }, { $blanks }
blanks-not-received = { $blanks }: { $on } tarixinədək bunların hamısını əhatə edən blanklar qəbul edilməyib
blanks-not-of-one-range = { $blanks }: { $on } tarixinə bütövlükdə { $range } üzrə uçotda olan blanklar deyil
blanks-in-no-hand = { $blanks }: heç bir əməkdaşda deyil, qaytarıla bilməz
blank-used = { $blank } blankında { $number } üzrə protokol tərtib edilib: blank bir dəfə istifadə olunur
blank-accounted = { $blanks }: { $on } tarixində { $fate }; belə blankda protokol tərtib edilmir
blank-of-another = { $blank } blankı { $on } tarixində bu əməkdaşda olmayıb: { $issued } tarixində { $range } üzrə verilib
blank-not-issued = { $blank } blankı heç kimə verilməyib: protokol əməkdaşın özünə verilmiş blankda tərtib edilir
blank-needs-case = { $blanks }: istifadə olunmuş blankın işi göstərilir, hər dəfə bir blank: `--violation`
blank-without-case = yalnız istifadə olunmuş blankın işi olur; bu blank: { $fate }
blank-needs-ground = blank ({ $fate }): əsas `--ground`, bunu təsdiq edən sənəd `--document` ilə göstərilir
case-names-its-blank = { $number } üzrə protokolun blankı artıq göstərilib: { $blank }
