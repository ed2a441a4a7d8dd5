# What an act answers when it is done.

## Qəbzlərin quruluşu
receipt-term = müddət: { $term } — { $due } ({ $source })
receipt-paper = kağızı: { $command }
receipt-next = növbəti addım: { $command }
receipt-unwritten = icra edildi, lakin qəbzi yazmaq mümkün olmadı ({ $why }): { $said }
dry-run-kept-nothing = sınaq: heç nə saxlanılmadı
training-register = TƏLİM REYESTRİ: buradakı qeydlər həqiqi deyil
file-written = `{ $path }` yazıldı, SHA-256 { $hash }
taken-already = { $number } əvvəllər qəbul edilib, heç nə dəyişmədi

## Reyestr
office-opened = `{ $office }` reyestri açıldı, ilk işçi { $number } (`{ $login }`)
training-opened = `{ $office }` təlim reyestri açıldı, ilk işçi { $number } (`{ $login }`)
backed-up = `{ $file }` nüsxəsi saxlanıldı: { $entries } jurnal yazısı, SHA-256 { $hash }
restored = `{ $file }` nüsxəsi qaytarıldı; əvvəlki reyestr `{ $safety }` faylındadır
restored-with-loss = `{ $file }` nüsxəsi qaytarıldı; { $from }–{ $to } jurnal yazıları itdi; əvvəlki reyestr `{ $safety }` faylındadır
verified = reyestr bütövdür: { $entries } yazı, { $rows } sətir; son yazı { $seq }:{ $hash }
not-verified = reyestr bütöv deyil: { $entries } yazı, { $rows } sətir yoxlanıldı; son yazı { $seq }:{ $hash }
finding-file = fayl zədələnib: { $detail }
finding-generated = reyestrin quruluşunda `{ $name }` yoxdur, artıqdır və ya dəyişdirilib
finding-gap = { $from }–{ $to } yazıları yoxdur
finding-entry = { $seq } yazısı ({ $record }) və ya onun yazdığı sətir dəyişdirilib: { $wrote }
finding-row = { $seq } yazısının yazdığı sətir yoxdur: { $table } { $id }
finding-count = { $kept } sətir saxlanılır, əməliyyatlar isə { $listed } sətir yazıb
finding-fold = { $table } { $id }: axtarış üçün sütun addan alınmayıb
finding-content = əlavə edilmiş fayl dəyişdirilib və ya yoxdur: { $sha256 }
finding-seen = { $seq } yazısı qəbzdəki ilə eyni deyil və ya yoxdur
config-file = konfiqurasiya faylı: { $path }

## Şəxslər və işçilər
person-registered = şəxs { $number } nömrəsi ilə qeydə alındı
person-entered = yeni şəxs qeydə alındı: { $person }
person-by-number = reyestrdən: { $person } { $name }
follows-signal = { $signal } məlumatı üzrə keçirilir
person-known = şəxs reyestrdə var idi: { $person }
person-alike = diqqət: { $other } və { $person } eyni şəxs ola bilər ({ $rule }); qərar verin: `nezaret judge-duplicate { $person } --other { $other }`
person-alike-more = diqqət: { $person } ilə eyni ola biləcək şəxslərdən yalnız ilk { $most } göstərilir və saxlanılır; qalanlarını ada görə `nezaret find` tapır
employee-registered = { $name } { $number } nömrəsi ilə qeydə alındı, { $from } tarixindən vəzifədədir
employee-waits = { $name } { $number } nömrəsi ilə qeydə alındı; { $from } tarixindən təyinatı Baş idarə rəisinin təsdiqini gözləyir

## İnzibati xətalar
violation-registered = { $number } qeydə alındı: { $article } maddəsi
offender-age-in-doubt = diqqət: doğum tarixi məlum deyil və ya şəxs barəsində yetkinlik yaşına çatmayan qeydi var; yaşı şübhəlidir, müəyyən edilənədək yetkinlik yaşına çatmayan sayılır
minor-guardian = yetkinlik yaşına çatmayanın valideyni və ya qəyyumu: { $guardian }
commission-told = yetkinlik yaşına çatmayanların işləri üzrə komissiyaya { $told } tarixində məlumat verilib
commission-not-told = diqqət: yetkinlik yaşına çatmayanların işləri üzrə komissiyaya hələ məlumat verilməyib

## Ölkədə olma, yaşayış və iş icazələri
stay-registered = { $number } qeydə alındı: { $kind }, { $from } tarixindən
stay-registered-late = diqqət: { $registered } tarixində qeydiyyata alınıb; müddət { $since } tarixindən hesablanır və { $due } tarixində bitirdi ({ $source })
stay-ended = { $number } { $ended } tarixində bitdi: { $ending }
address-changed = { $old } əvəzinə { $number } qeydə alındı: { $moved } tarixində köçüb
entry-still-open = diqqət: { $other } bu şəxsin əvvəlki gəlişidir, getməsi barədə məlumat yoxdur
departure-recorded = { $person } { $left } tarixində ölkədən gedib ({ $number })
departure-without-entry = diqqət: bu şəxsin ölkəyə gəlməsi barədə məlumat yoxdur
permit-registered = { $number } qeydə alındı: { $kind }, { $from } – { $until }
permit-extended = { $number } ({ $kind }) üzrə müddət { $until } tarixinədək uzadıldı
permit-cancelled = { $number } ({ $kind }) { $article } maddəsinə əsasən { $cancelled } tarixindən etibarsızdır
permit-over-limit = diqqət: müddəti { $until } tarixinədəkdir, { $source } isə ən çoxu { $limit } tarixinədək müəyyən edir; verildiyi kimi qeydə alındı
permit-extended-late = diqqət: { $granted } tarixində uzadılanda müddəti artıq bitmişdi ({ $ended })

## İşəgötürənlər və yoxlamalar
employer-registered = işəgötürən { $number } nömrəsi ilə qeydə alındı: { $name }
site-added = { $number } ({ $name }): { $nth } nömrəli iş yeri qeydə alındı: { $site }
site-closed-receipt = { $number } ({ $name }): { $site } iş yeri { $closed } tarixindən bağlıdır
employer-amended = { $number } üzrə məlumatlar dəyişdirildi
employer-alike = diqqət: { $other } eyni adla qeydə alınıb ({ $name }); birləşdirilmədi
inspection-planned = { $number } yoxlaması plana daxil edildi: { $employer }, { $site }, dövr: { $period }
inspection-scheduled = { $number } yoxlaması təyin edildi: { $employer }, { $starts }; Xidmət rəhbərliyinin razılığını gözləyir
inspection-outside-plan = diqqət: yoxlamanın günü ({ $day }) plan dövründən ({ $period }) kənardadır
inspection-rescheduled = { $number } yoxlaması dəyişdirildi: { $starts }, inspektorlar { $inspectors }; Xidmət rəhbərliyinin razılığını gözləyir
inspection-agreement-void = diqqət: əvvəlki razılıq bu dəyişikliyə aid deyil, yenisi lazımdır
inspection-approved = { $number } yoxlamasına Xidmət rəhbərliyinin razılığı qeydə alındı; başlanğıcı { $starts }
inspection-conducted = { $number } yoxlaması keçirildi: işləyən aşkar edilib – { $workers }, onlardan pozuntu ilə – { $findings }, yoxlama vərəqəsi üzrə pozuntular – { $breaches }; tərtib edilən sənəd: { $paper }
case-proposed = açıla bilən iş (təklifdir, qərar deyil): { $name }, maddə { $article }, { $subject }: { $command }
checklist-unanswered = diqqət: yoxlama vərəqəsinin cavabsız sualları: { $questions }
permit-not-registered = diqqət: { $worker }: göstərilən { $permit } iş icazəsi reyestrdə yoxdur
permit-not-shown = diqqət: { $worker }: iş icazəsi göstərilməyib, reyestrdə isə { $until } tarixinədək qüvvədə olan iş icazəsi var: { $registered }
permit-of-another = diqqət: { $worker }: göstərilən { $permit } iş icazəsi reyestrdə başqa şəxsə verilib: { $registered }
permit-until-differs = diqqət: { $worker }: { $permit } iş icazəsinin son günü sənəddə { $shown }, reyestrdə ({ $registered }) isə { $until }
permit-for-another-employer = diqqət: { $worker }: { $permit } iş icazəsi reyestrə görə başqa işəgötürən üçün alınıb: { $registered }
inspection-cancelled = { $starts } vaxtına təyin edilmiş { $number } yoxlaması ləğv edildi
## Kadrlar, yoxluq, həvalə, parametrlər
employee-transferred = { $name } ({ $number }) { $from } tarixindən yeni vəzifədədir
employee-transfer-waits = { $name } ({ $number }): { $from } tarixindən yeni təyinatı Baş idarə rəisinin təsdiqini gözləyir
employee-confirmed = { $name } ({ $number }): { $from } tarixindən təyinatı təsdiq edildi
employee-dismissed = { $name } ({ $number }) { $from } tarixindən vəzifədən azad edildi
absence-registered = { $name } ({ $number }): yoxluğu qeydə alındı, { $from } – { $until }
absence-open = { $name } ({ $number }): { $from } tarixindən yoxluğu qeydə alındı; qayıdışı ayrıca qeydə alınır
absence-ended = { $name } ({ $number }) { $on } tarixindən işdədir
head-absent = bu günlərdə Baş idarə rəisinin ({ $name }) səlahiyyətlərini İdarə rəisi həyata keçirir (5.5)
duty-entrusted = { $clause } bəndi həvalə edildi: { $unit }, { $from } – { $until }
work-charged = { $name } ({ $number }) { $from } – { $until } baş mütəxəssisin işini görür
law-amended = `{ $key }` parametri { $from } tarixindən belədir: { $value }
## Sənədlər
document-registered = { $number } qeydə alındı: göndərən { $sender }; `{ $addressee }` hesabına təqdim olunur
document-presented = { $number } `{ $login }` hesabına təqdim olundu: { $presented }
presented-later = diqqət: sənəd { $day } tarixində qeydə alınıb
document-delivered = { $number } `{ $login }` hesabına verildi: { $delivered }; icranın son günü { $due }
execution-answered = { $number } sənədinin icrası qeydə alındı, cavab { $answer }
execution-registered = { $number } sənədinin icrası qeydə alındı; cavab tələb olunmur
document-off-control = { $number } nəzarətdən çıxarıldı
executed-late = diqqət: sənəd { $completed } tarixində, son gündən ({ $due }) sonra icra olunub
document-assigned = { $number } tapşırıldı: dərkənarın müəllifi { $author }, icraçılar { $executors }, icranın son günü { $due }
part-reported = { $number }: icra barədə məlumatınız qeydə alındı
document-completed = { $number } üzrə icra barədə bütün məlumatlar daxil olub
completed-late = diqqət: icra müddəti { $due } tarixində bitmişdi

## Bütün qeydlər
record-corrected = { $number } düzəldildi: { $field }: { $old } → { $new }
record-annulled-now = { $number } ləğv edildi: { $reason }; nömrə saxlanılır
note-added = { $number } barədə mülahizə yazıldı
file-attached = `{ $file }` faylı { $number } qeydinə əlavə edildi: { $size } bayt, SHA-256 { $sha256 }
file-known = bu fayl tanındı: { $other } qeydinə də əlavə edilib
reminder-set = { $number } barədə { $due } tarixində xatırladılacaq
## Şəxsin kimliyi və xüsusi qeydlər
mark-bars-removal = diqqət: { $removal } açıqdır; bu xüsusi qeyd onun icrasına mane olur
mark-ended = { $number } üçün xüsusi qeyd { $on } tarixində bitirildi: { $kind }
mark-ended-removal = { $removal } açıqdır; davam etdirilməsinə yenidən baxın
citizenship-added = { $number } üçün vətəndaşlıq əlavə edildi: { $country }
citizenship-changed = { $number } nömrəli şəxsin vətəndaşlığı indi { $country }; əvvəlki saxlanılır
document-added = { $number } üçün `{ $document }` sənədi əlavə edildi
document-reported = { $number } nömrəli şəxsin `{ $document }` sənədi, { $since } tarixindən: { $status }
document-run-out = diqqət: sənəd { $until } tarixinədək etibarlı idi
family-ended = { $number } ilə { $relative } arasında əlaqə { $on } tarixində bitdi: { $kind }
family-linked = { $number } ilə { $relative } arasında əlaqə qeydə alındı: { $kind }
name-added = { $number } üçün ad əlavə edildi: { $name } ({ $kind })
pair-decided = { $number } və { $other }: { $verdict }
persons-merged = { $number } { $survivor } ilə birləşdirildi: hər ikisinin qeydləri { $survivor } nömrəsi üzrə sayılır
persons-split = { $number } artıq { $survivor } ilə birləşdirilmiş deyil
person-led = { $typed } { $number } ilə birləşdirilib: əməliyyat { $number } üzrə aparıldı
merge-differs = iki qeyddə fərq, { $field }: { $one } — { $other }
merge-records = aidiyyəti qeydlər: { $records }
merge-papers = aidiyyəti sənədlər: { $papers }
split-records = geri qayıdan qeydlər: { $records }
split-papers = geri qayıdan sənədlər: { $papers }
split-check = { $since } tarixindən { $survivor } üzrə açılmış və ya dəyişdirilmiş qeydlər; hər birinin kimə aid olduğuna baxın: { $records }
removal-open-barred = diqqət: { $removal } açıqdır və ona mane olan hal var
person-amended = { $number } üzrə məlumatlar dəyişdirildi
person-barred = diqqət: { $number } nömrəli şəxsin ölkədən çıxarılmasına mane olan hal var (maddə: { $article })
person-marked = { $number } üçün { $from } tarixindən xüsusi qeyd: { $kind }

## Ölkədən çıxarma
fingerprints-recorded = { $number } üzrə barmaq izləri { $taken } tarixində götürülüb
removal-another-open = diqqət: bu şəxsin başqa açıq çıxarması da var: { $removal }
removal-cancelled = { $number } ləğv edildi: { $ending }
removal-executed = { $number } bağlandı: { $person } nömrəli şəxs { $on } tarixində ölkəni tərk edib ({ $ending })
removal-handed-over = { $number }: { $person } nömrəli şəxs { $at } vaxtında { $checkpoint } buraxılış məntəqəsində təhvil verilib; sərhəd orqanı onun ölkəni tərk etdiyini təsdiq edəndə iş bağlanır
removal-extended = { $number }: məhkəmənin qərardadına əsasən ölkəni tərk etmənin son günü { $until }
transport-is-planned = { $number }: yola salınma planlaşdırıldı, istiqamət { $direction }: { $departs }, { $checkpoint }
attempt-recorded = { $number }: { $departs } vaxtına planlaşdırılan yola salınma baş tutmadı: { $cause }; iş açıq qalır
attempt-not-held = təhvil verilməklə saxlama başa çatmışdı: geri qayıdan şəxs yalnız qüvvədə olan qərarla yenidən yerləşdirilir (`nezaret place-in-centre { $person } --removal { $number }`)
custody-ended-too = { $custody } üzrə saxlama da başa çatıb: { $at }
left-without-fingerprints = diqqət: şəxs ölkəni tərk edib, barmaq izləri isə götürülməyib (MM 80.7)
left-while-barred = diqqət: { $since } tarixindən çıxarmaya mane olan hal vardı; şəxs buna baxmayaraq ölkəni tərk edib
departure-to-confirm = diqqət: { $removal } açıqdır və yalnız ölkəni tərk etməsi təsdiq ediləndə bağlanır
removal-issued = { $number } açıldı: { $person } nömrəli şəxsin ölkədən çıxarılması, tərk etmə müddəti { $leave-term }
removal-resumed = { $number } davam etdirilir: { $state }
removal-served = { $number } üzrə qərar { $served } vaxtında şəxsə verilib; ölkəni tərk etmə müddəti: { $leave-by }
removal-suspended = { $number } dayandırıldı
exported = { $rows } sətir çıxarıldı, SHA-256 { $hash }

## İşlərə baxılması
violation-investigated = { $number } üzrə araşdırma qeydə alındı: { $step }
violation-decided = { $number } üzrə qərar qeydə alındı: { $outcome }; aylıq cədvəlin sətri: { $row }
remedy-of-decision = qərardan yuxarı orqana və ya məhkəməyə, dövlət rüsumu ödənilmədən şikayət verilə bilər; müddət qərarın surəti verildiyi gündən hesablanır (İXM 128.2.3, 129.5, 130.1)
violation-reopened = { $number } yenidən açıldı: { $cause }; əvvəlki qərar qeydin tarixçəsində qalır
reopened-after-limitation = diqqət: inzibati tənbeh vermə müddəti { $last } tarixində bitib; işə yalnız xitam verilə bilər
rests-on-reopened = diqqət: { $other } yenidən açılmış qərara əsaslanır; qüvvədə qala biləcəyinə baxın
hearing-notified = { $number } üzrə bildiriş qeydə alındı: işə { $held } vaxtında baxılır, yer: { $place }
hearing-after-term = diqqət: işə baxılma müddəti { $due } tarixində, təyin edilən vaxtdan əvvəl bitir
postponement-requested = { $number } üzrə işə baxılmanın təxirə salınması barədə vəsatət qeydə alındı; cavab verilənədək tənbeh tətbiq edilmir
postponement-granted = { $number }: işə baxılma təxirə salındı, yeni vaxt { $held }
postponement-refused = { $number }: işə baxılma təxirə salınmadı
violation-earlier = diqqət: bir il ərzində eyni maddə ({ $article }) üzrə başqa iş: { $earlier }, { $happened } tarixində törədilib, { $state }
violation-repeated = diqqət: bir il ərzində eyni maddə ({ $article }) üzrə qərar var: { $earlier }, { $happened } tarixində törədilib, qərar { $decided } tarixlidir: { $outcome }
protocol-late = diqqət: xəta { $discovered } tarixində aşkar edilib, protokol ən geci { $due } tarixində tərtib edilməli idi ({ $source })
protocol-sent = { $number } üzrə protokol göndərildi: { $to }, { $sent }
protocol-sent-late = diqqət: protokol ən geci { $due } tarixinədək göndərilməli idi ({ $source })
limitation-over = diqqət: xəta { $happened } tarixində törədilib, inzibati tənbeh vermə müddəti { $due } tarixində bitib ({ $source })
consideration-late = diqqət: işə baxılma müddəti { $due } tarixində bitib
consideration-extended = { $number } üzrə işə baxılma müddəti { $until } tarixinədək uzadıldı
consideration-resumed = { $number } üzrə işə baxılma davam etdirilir
absconding-recorded = { $number }: şəxs { $since } tarixindən gizlənir; tənbeh vermə müddəti dayandı
absconding-ended = { $number }: şəxs { $found } tarixində tapılıb; tənbeh vermə müddəti davam edir
limitation-over-meanwhile = tənbeh vermə müddəti { $last } tarixində bitib: işə yalnız xitam verilə bilər
case-assigned = { $number } üzrə cavabdeh əməkdaş təyin edildi: { $employee }
case-transferred = { $number } başqa əməkdaşa verildi: { $employee }

## Giriş qadağaları
ban-opened = giriş qadağası açıldı: { $ban }, son günü { $until }
ban-opened-until-paid = giriş qadağası açıldı: { $ban }, cərimə ödənilənədək
ban-imposed = { $person } barəsində { $number } qadağası qeydə alındı, son günü { $until }
ban-imposed-until-paid = { $person } barəsində { $number } qadağası qeydə alındı, cərimə ödənilənədək
ban-lifted = { $number } qadağası götürüldü
ban-shortened = { $number } qadağasının son günü { $before } əvəzinə { $until } oldu
ban-sent = { $number } qadağası barədə { $letter } nömrəli məktubla məlumat verildi: { $bodies }
ban-confirmed = { $number } qadağası barədə məlumatın alındığı təsdiq edildi: { $body }
ban-tell-bodies = { $ban } qadağasındakı dəyişiklik bu orqanlara bildirilməlidir: { $bodies }
ban-starts-at-departure = { $ban } qadağası ölkədən çıxıldığı gündən hesablanır: { $from } – { $until }
## Şəxsiyyətin müəyyən edilməsi
identification-proposed = { $person }: şəxsiyyətin müəyyən edilməsi barədə təklif { $number } nömrəsi ilə qeydə alındı
identity-requested = { $number }: { $letter } nömrəli sorğu göndərildi: { $to }; { $follow-up } tarixinədək cavab gəlməsə, təkrar sorğu göndərilir
identity-asked-again = { $sent } tarixli { $letter } nömrəli sorğu təkrar edildi: cavab yeni sorğu üzrə gözlənilir
identity-answered = { $number }: { $letter } nömrəli sorğuya cavab qeydə alındı: { $reply }; cavabsız sorğular: { $left }
identified = { $number }: { $person } üzrə şəxsiyyət müəyyən edildi
not-identified = { $number }: { $person } üzrə şəxsiyyəti müəyyən etmək mümkün olmadı
identified-otherwise = kartda başqa cür yazılıb; rəhbər belə düzəldir: { $command }
travel-document-proposed = { $person }: { $removal } üzrə səyahət sənədinin verilməsi təklifi { $number } nömrəsi ilə qeydə alındı
travel-form-empty = sənədin bu sətri boş qalır: { $field }
travel-document-issued = { $number }: { $person } üzrə { $document } nömrəli səyahət sənədi verildi, son günü { $until }
travel-document-refused = { $number }: səyahət sənədi verilmədi

## Fayllar
batch-annulled = { $number } ləğv edildi, onunla birlikdə { $records } qeyd ləğv olundu, { $restored } qeyd əvvəlki halına qaytarıldı: { $reason }
file-taken = { $number }: `{ $file }` faylından `{ $act }` əməliyyatı ilə { $taken } sətir qəbul edildi, { $passed } sətir əvvəllər qəbul edilmişdi, { $rejected } sətir qaytarıldı
employee-has-open = icraatında { $count } açıq iş qalır: { $records }; işləri `nezaret transfer-case` ilə başqa əməkdaşa verin

## Qərardan sonra
decision-served = { $number } üzrə qərarın surəti { $served } vaxtında verilib: { $way }
copy-late = diqqət: surət ən geci { $due } tarixində verilməli idi; şikayət, qüvvəyə minmə və ödəniş müddətləri verildiyi gündən hesablandı
payment-recorded = { $number }: { $amount } AZN ödəniş qeydə alındı; ödənilib { $paid }, ödənilməlidir { $due }, qalır { $rest } AZN
fine-paid = { $number }: { $amount } AZN ödəniş qeydə alındı; cərimə tam ödənilib: { $paid } AZN
fine-interest = dəbbə pulu { $sum } AZN: ödənilməmiş məbləğin hər gün { $percent } faizi, { $days } gün ({ $source })
payment-late = diqqət: ödəniş müddəti { $due } tarixində bitib
fine-postponed = { $number }: cərimənin ödənişi { $old } tarixindən { $until } tarixinədək keçirildi: { $ease } ({ $source })
ban-lifted-too = giriş qadağası götürüldü: { $ban }

## Qərardan şikayət
challenge-recorded = { $number } qeydə alındı: { $target } üzrə qərardan şikayət; icra dayandırılmır ({ $source })
challenge-suspends = { $number } qeydə alındı: { $target } üzrə qərardan şikayət; qərarın icrası dayandırıldı ({ $source })
challenge-late = diqqət: şikayət müddəti { $last } tarixində bitib və bərpa edilməyib; icra dayandırılmır
challenge-late-restored = şikayət müddəti { $last } tarixində bitmişdi, bərpa edilib
suspension-sent = dayandırma barədə icra edən bölməyə bildirildi: { $unit }
suspension-ended-to-send = nəticə icra edən orqana düzəliş kimi göndərilməlidir: { $command }
suspension-concerns-measure = { $proposal } təklifi qəbul edilib ({ $measure }): onu icra edən orqana da bildirilməlidir, təklif faylda göstərilir
suspension-to-send = icra edən orqana dərhal bildirilməlidir: { $command }
suspension-without-ruling = yazılı qərardadın nömrəsi hələ yoxdur; alındıqda: nezaret correct-record { $number } --field ruling --new <NÖMRƏ> --reason <MƏTN>
removal-held = ölkədən çıxarma dayandırıldı: { $removal }
ban-rests-on-it = diqqət: bu qərara əsaslanan giriş qadağası var: { $ban }
challenge-ruled = { $number }: { $target } üzrə şikayətin nəticəsi qeydə alındı: { $verdict }
decision-in-force = qərar { $day } tarixindən qanuni qüvvədədir
fine-fell-away = cərimə ödənilməli deyil
fine-to-return = diqqət: ödənilmiş { $sum } AZN artıqdır və qaytarılmalıdır
payment-annulled = { $number }: { $receipt } nömrəli qəbz üzrə { $amount } AZN ödəniş daha nəzərə alınmır ({ $reason }); ödənilib – { $paid } AZN
fine-owed-again = cərimə yenidən ödənilməlidir, son ödəniş gününədək dəbbə pulu ilə birlikdə – { $rest } AZN
ban-holds-again = giriş qadağası yenidən qüvvədədir: { $ban }
payments-held = iş yenidən açılmazdan əvvəl ödənilmiş { $paid } AZN bu cəriməyə hesablanır; qalıq – { $rest } AZN
payments-stay = { $paid } AZN ödənilib; bu məbləğ işdə qalır və növbəti qərardakı cəriməyə hesablanır. Qaytarıldıqda hər ödəniş ləğv edilir: nezaret annul-payment { $number } --receipt <NÖMRƏ> --reason <MƏTN>
held-by-another = icra başqa şikayətə görə dayandırılmış qalır: { $other }
removal-waits-for-head = { $removal } dayandırılmış qalır: onu yalnız rəis davam etdirir
removal-at-its-end = diqqət: { $removal } artıq başa çatıb
removal-to-be-cancelled = { $removal } dayandırıldı və ləğv edilməlidir
## Digər sistemlərə göndərilən məlumatlar
data-transmitted = { $number } göndərildi ({ $what }, { $system }): yeni – { $new }, düzəliş – { $corrections }, geri çağırılan – { $withdrawals }
transmit-more = diqqət: bu fayla sığmayan { $left } qeyd qalır; əmri təkrar edin
receipts-accepted = { $number }: { $records } qeydin qəbulu təsdiq edildi; cavabsız qalan – { $left }
receipts-rejected = { $number }: { $records } qeyd qəbul edilməyib; cavabsız qalan – { $left }
receipt-known = { $number }: bu cavab artıq qeydə alınıb, heç nə dəyişmədi

## Göstərişlər və sorğular
instruction-registered = { $number } göstərişi qeydə alındı: icraçı { $employee }, son gün { $due }
instruction-delivered = { $number } göstərişi icraçıya çatdırıldı; icranın son günü { $due }
instruction-completed = { $number } göstərişinin icrası barədə məlumat verildi
instruction-closed = { $number } göstərişi nəzarətdən çıxarıldı
instruction-returned = { $number } göstərişi qeydlərlə icraçıya qaytarıldı; icranın son günü { $due } olaraq qalır
instruction-extended = { $number } göstərişinin müddəti { $until } tarixinədək uzadıldı
instruction-late = diqqət: göstəriş { $done } tarixində icra edilib, son gün { $due } idi
information-requested = { $number } sorğusu göndərildi: { $body }; cavab { $due } tarixinədək gözlənilir
reply-recorded = { $number } sorğusuna cavab qeydə alındı: { $reply }
reply-in-part = { $number } sorğusuna cavab qeydə alındı: { $reply }; qalanı gözlənilir
reply-late = diqqət: cavab { $due } tarixinədək gözlənilirdi

## Əməkdaşlıq və iş bölgüsü
cooperation-recorded = { $number } qeydə alındı: { $deed }, { $partner }
cooperation-result = { $number }: nəticə qeydə alındı
work-divided = { $name }: { $from } tarixindən vəzifələri: { $clauses }

## Hesabatların təqdimi
report-submitted = { $number } hesabatı təqdim edildi: jurnalın { $entry } nömrəli yazısına əsaslanır, SHA-256 { $sha256 }
report-approved = { $number } hesabatı təsdiq edildi
report-returned = { $number } hesabatı qeydlərlə qaytarıldı
report-presented = { $number } hesabatı təqdim edildi: { $to }

## Planlar və iclaslar
measure-planned = { $number } tədbiri { $plan } planına yazıldı: icraçı { $employee }, son gün { $due }
measure-completed = { $number } tədbirinin icrası qeydə alındı
meeting-held = { $number } iclası qeydə alındı; gündəlikdə { $agenda } məsələ
meeting-decided = qərarlar göstəriş kimi qeydə alındı: { $numbers }

## Ştat, rütbə, ştamp
posts-set = { $unit }, { $post }: { $from } tarixindən ştat sayı { $count }
posts-wait = { $unit }, { $post }: { $from } tarixindən ştat sayı { $count }; Baş idarə rəisinin təsdiqini gözləyir
posts-confirmed = { $order } nömrəli əmr üzrə { $count } ştat sayı təsdiq edildi
posts-overfilled = diqqət: bu vəzifədə hazırda { $held } işçi var
rank-set = { $name }: rütbə { $rank }
mentor-assigned = { $name } { $until } tarixinədək { $mentor } adlı işçiyə təhkim edildi
stamp-issued = `{ $stamp }` verildi: { $name }
stamp-ended = `{ $stamp }`: { $fate }
employee-has-stamps = diqqət: işçidə ştamplar qalıb: { $stamps }

## İşin təhvili
work-handed-over = `{ $login }` → { $taker }: { $count } qeyd təhvil siyahısına alındı: { $records }
hand-over-confirmed = `{ $login }` üzrə təhvil təsdiq edildi; digər tərəfin təsdiqi gözlənilir
hand-over-done = `{ $login }` üzrə təhvil başa çatdı: { $count } qeyd keçdi

## Təkliflər
proposed = { $number } təklifi verildi: { $kind } ({ $item })
expert-engaged = { $number }: ekspert { $until } tarixinədək cəlb edildi: { $expert }
enforcement-proposed = { $number } təklifi qeydə alındı: { $case } üzrə { $measure } ({ $source })
measures-proposed = { $number } təklifi qeydə alındı: { $inspection } yoxlamasının nəticəsinə görə tədbirlər
proposal-decided = { $number } təklifi üzrə qərar qeydə alındı: { $state }

## Məlumatlar
signal-registered = { $number } məlumatı qeydə alındı; göndərən: { $kind }
signal-repeated = qeyd: həmin göndərəndən həmin şəxs barədə əvvəlki məlumatlar: { $earlier }
signal-verified = { $number } məlumatı dəqiqləşdirildi: { $finding }
signal-to-answer = göndərənə nəticə barədə məlumat verilməlidir: { $command }
signal-answered = { $number } məlumatını göndərənə cavab verildi; məlumat bağlandı
signal-closed = { $number } məlumatı cavabsız bağlandı; səbəbi qeydə alındı
signal-answered-late = diqqət: cavab müddəti { $due } tarixində bitmişdi
signal-without-case = diqqət: məlumat təsdiqlənib, lakin onun üzrə iş başlanmayıb: { $command }

## Yerində nəzarət
check-recorded = { $number } qeydə alındı: { $kind }, aşkar edilmiş şəxs – { $found }, onlardan pozuntu ilə – { $findings }
joint-measure-recorded = { $number } birgə tədbiri qeydə alındı: { $bodies }, aşkar edilmiş şəxs – { $found }, onlardan pozuntu ilə – { $findings }
case-open-already = iş artıq açılıb: { $name }, maddə { $article }, { $subject }: { $case }
no-further-case = açılmış iş kifayətdirsə, bunu yazın: { $command }
## Protokol blankları
blanks-received = { $blanks } blankları qəbul edildi (sayı: { $count }): { $number }
blanks-issued = { $blanks } blankları { $to } üçün verildi (sayı: { $count }): { $number }
blanks-accounted = { $number } üzrə { $blanks } blankları uçota alındı (sayı: { $count }): { $fate }
blank-used-on = { $number } üzrə protokolun blankı qeyd edildi: { $blank }

## Tutma və mərkəz
detention-recorded = { $number } qeydə alındı: { $person } nömrəli şəxs { $brought-in } vaxtında gətirilib
detention-ended = { $number } bitdi: şəxs { $at } vaxtında azad edilib ({ $ending })
placement-forced = { $number } qeydə alındı: { $person } nömrəli şəxs { $admitted } vaxtında mərkəzə qəbul edilib ({ $centre }), saxlama müddətinin sonu: { $until }
placement-voluntary = { $number } qeydə alındı: { $person } nömrəli şəxs { $admitted } vaxtında öz ərizəsi ilə mərkəzə qəbul edilib ({ $centre }); { $until } vaxtınadək qala bilər, istədiyi vaxt gedə bilər
placement-extended = { $number } uzadıldı: saxlama müddətinin sonu { $until }
placement-released = { $number } bitdi: şəxs { $at } vaxtında mərkəzdən buraxılıb ({ $ending })
overrun-explained = { $number } üzrə müddətdən artıq saxlamanın səbəbi qeydə alındı
custody-overrun = { $number } üzrə şəxs müddətdən artıq saxlanılıb: { $from } – { $to }; səbəbini rəis göstərməlidir (`nezaret explain-overrun { $number } --ground <MƏTN>`)
custody-adds-up = bu çıxarma üzrə əvvəl saxlanılan { $hours } saat ən uzun müddətə daxil edilir
custody-follows = öz istəyi ilə yerləşdirmə { $custody } də { $until } vaxtınadək davam edir
custody-over-already = { $custody } üzrə şəxs artıq azaddır
custody-shortened = şəxs { $until } vaxtınadək saxlanıla bilər
custody-to-release = saxlamanın əsası ləğv edilib: şəxs { $until } vaxtından azad olmalıdır, onu dərhal azad edin
custody-without-end = diqqət: həmin günün qanununda { $number } üçün ən uzun müddət yoxdur
placement-reviewed = { $number } üzrə saxlamanın əsaslarına yenidən baxıldı, növbəti dəfə { $day } tarixinədək
movement-recorded = { $number }: { $at } vaxtında aparılıb ({ $destination })
safeguard-recorded = { $number } üzrə qeydə alındı: { $kind }, { $at }
consulate-at-once = konsulluğa dərhal məlumat verilir: `nezaret record-safeguard { $number } --kind consulate-told --details <MƏTN>`
review-due = saxlamanın əsaslarına { $day } tarixinədək yenidən baxılır
custody-minor = diqqət: { $person } yetkinlik yaşına çatmayıb; ailəsi ilə birlikdə, başqa böyüklərdən ayrı saxlanılır (MM 84)
room-other-sex = diqqət: { $room } otağında başqa cinsdən olan { $other } var (MM 84)
room-other-age = diqqət: { $room } otağında { $other } var: yetkinlik yaşına çatmayanlar ailədən olmayan böyüklərdən ayrı saxlanılır (MM 84)
room-other-regime = diqqət: { $room } otağında { $other } var: öz istəyi ilə gələnlər məcburi yerləşdirilənlərdən ayrı saxlanılır (MM 84)

## Başqasının daxil etdikləri
entry-held = { $number } saxlanıldı: { $act } şəxsin azadlığına toxunur və yalnız { $performer } özü təsdiq etdikdən sonra icra olunacaq
entry-confirmed = { $number } təsdiq edildi
entry-declined = { $number } təsdiq edilmədi: { $ground }

appeal-registered = { $number } müraciəti ({ $kind }) qeydə alındı
appeal-anonymous = müraciət anonimdir: qeydə alınır və baxılmır (1308-IVQ 6.4); inzibati xəta barədə məlumat varsa: nezaret register-signal
appeal-repeated = qeyd: həmin müraciət edənin bu mövzuda əvvəlki müraciəti: { $earlier }
answer-proposed = { $number } üzrə cavab təklif olundu; qərarı rəis verir
appeal-answered = { $number } müraciətinə cavab verildi: { $result }; müraciət bağlandı
appeal-late = diqqət: cavab müddəti { $due } tarixində bitmişdi
appeal-forwarded = { $number } müraciəti aidiyyəti üzrə göndərildi: { $to }
appeal-forwarded-late = diqqət: göndərmə müddəti { $due } tarixində bitmişdi ({ $source })
appeal-unconsidered = { $number } müraciəti baxılmamış saxlanıldı; əvvəl verilmiş cavablar: { $given }
appeal-extended = { $number } müraciətinə cavab müddəti { $until } tarixinədək uzadıldı

inquiry-registered = { $number } sorğusu qeydə alındı; sorğu verən: { $asker }
inquiry-registered-later = qeyd: sorğu { $received } tarixində daxil olub və sonra qeydə alınıb; müddət qeydiyyatdan hesablanır (1024-IIQ 24.5)
inquiry-answered = { $number } sorğusuna cavab verildi: { $result }; sorğu bağlandı
inquiry-forwarded = { $number } sorğusu aidiyyəti üzrə göndərildi: { $to }
inquiry-extended = { $number } sorğusuna cavab müddəti { $until } tarixinədək uzadıldı ({ $source })

document-extended = { $number }: icraçı { $login } üçün müddət { $until } tarixinədək uzadıldı
document-reassigned = { $number }: { $from } icraatından { $to } icraatına verildi
presentation-annulled = { $number }: { $login } hesabına təqdimat qeydi geri götürüldü
delivery-annulled = { $number }: { $login } hesabına təhvil qeydi geri götürüldü

calendar-loaded = { $year } ilinin qeyri-iş günləri yükləndi (qərar { $decision })
calendar-changed = diqqət: bu günlər indiyədək başqa cür hesablanırdı: { $days }; müəyyən edilmiş müddətlər dəyişmir, fərqi `nezaret explain-deadline` göstərir
