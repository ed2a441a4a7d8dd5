# What went wrong, and what to do about it.

## Values: one message for each way a value can be wrong.

value-date = tarix deyil: 2018-01-15, 15.01.2018, bugün, dünən, +10d (təqvim günü) və ya +10wd (iş günü) yazın
value-month = ay deyil: 2018-01 və ya 01.2018 yazın
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
value-voen = VÖEN deyil: on rəqəm yazın
value-duration = müddət deyil: 7d (təqvim günü) və ya 5wd (iş günü) yazın
