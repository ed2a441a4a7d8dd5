-- Five years of an office in one file: {rows} offence cases of {persons} persons, to the last day of January 2018. All but
-- those of the last days are decided, served, paid and sent; one fine in two thousand was not paid. As many removals. Written past the gateway: for reading only.
PRAGMA synchronous=OFF;
PRAGMA cache_size=-200000;
BEGIN;
CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<{rows}) SELECT i FROM n;
-- Day on which the i-th of so many things happened.
CREATE TEMP TABLE of_five_years AS
  SELECT i, date('2013-02-11', '+'||(i*1815/{rows})||' days') AS day FROM n;

INSERT INTO person(id,act,year,serial,surname,given,birth_date,citizenship,document,name_fold,key_fold)
SELECT i,1,2013,i,'Yılmaz'||i,'Ayşe','1990-01-'||printf('%02d',i%28+1),
  substr('TURPAKRUSCHNTKMIRNGEOBGD',(i%8)*3+1,3),'U'||i,'yilmaz'||i||' ayse','ayse yilmaz'||i
FROM n WHERE i<={persons};
INSERT INTO merging(act,person,survivor,officer,merged_on,ground)
SELECT 1,i,i-1,1,'2018-01-01','x' FROM n WHERE i<={persons} AND i%1000=0;
INSERT INTO likeness(act,person,other,rule,verdict)
SELECT 1,i,i-7,'name',CASE WHEN i%6000=1 THEN NULL ELSE 'different' END FROM n WHERE i<={persons} AND i%60=1 AND i>7;
INSERT INTO employer(id,act,year,serial,name,name_fold,address)
SELECT i,1,2013,i,'Üfüq '||i||' MMC','ufuq '||i||' mmc','Bakı' FROM n WHERE i<={rows}/100;
INSERT INTO site(id,act,employer,nth,address,address_fold)
SELECT i,1,i,1,'Bakı, Xətai pr., '||i,'baki, xetai pr., '||i FROM n WHERE i<={rows}/100;

INSERT INTO violation(id,act,year,serial,person,subject,article,happened_on,discovered_on,drawn_on,place,substance,language,
  rights_explained,unit,drawn_by,responsible,decide_by,limitation_on,state,outcome,fine,decided_on,decided_by,facts,ground,
  heard_at,heard_place,attended,remedy_told,copy_by,served_on,appeal_by,in_force_on,pay_by,execute_by,paid_on,from_table,
  from_row)
SELECT i,1,CAST(substr(day,1,4) AS INTEGER),i,1+(i*2654435761)%{persons},'person',
  CASE i%4 WHEN 0 THEN '575.1.1' WHEN 1 THEN '575.1.3' WHEN 2 THEN '577' ELSE '566' END,day,day,day,
  CASE i%5 WHEN 0 THEN 'Bakı şəhəri' WHEN 1 THEN 'Nəsimi rayonu' WHEN 2 THEN 'Gəncə şəhəri' WHEN 3 THEN 'Xətai rayonu'
    ELSE 'Sumqayıt şəhəri' END||', küçə '||(i%4000),
  'yaşayış yeri üzrə qeydiyyatsız olma '||i,'Azərbaycan dili',1,'immigration-control',3+i%3,3+i%3,date(day,'+15 days'),
  date(day,'+120 days'),CASE WHEN done THEN 'decided' ELSE 'registered' END,
  CASE WHEN done THEN outcome END,
  CASE WHEN fined THEN 30000 END,CASE WHEN done THEN date(day,'+5 days') END,CASE WHEN done THEN 6 END,
  CASE WHEN done THEN 'Hallar müəyyən edilib və sübuta yetirilib' END,CASE WHEN done THEN 'Sübuta yetirilib' END,
  CASE WHEN done THEN date(day,'+5 days')||'T10:00' END,CASE WHEN done THEN 'Bakı' END,CASE WHEN done THEN 1 END,
  CASE WHEN done THEN 1 END,CASE WHEN done THEN date(day,'+8 days') END,CASE WHEN done THEN date(day,'+6 days') END,
  CASE WHEN done THEN date(day,'+16 days') END,CASE WHEN done THEN date(day,'+16 days') END,
  CASE WHEN fined THEN date(day,'+46 days') END,CASE WHEN done THEN date(day,'+400 days') END,
  CASE WHEN fined AND i%2000<>7 THEN date(day,'+20 days') END,
  CASE WHEN i%100=1 THEN 'spot_check' WHEN i%200=3 THEN 'joint_measure' END,CASE WHEN i%100=1 OR i%200=3 THEN i END
FROM (SELECT i, day, done, outcome, done AND outcome='fined-and-stay-legalised' AS fined FROM
  (SELECT i, day, day<'2018-01-26' AS done, CASE WHEN i%100=0 THEN 'administratively-expelled' WHEN i%10=1 THEN 'entry-ban'
    ELSE 'fined-and-stay-legalised' END AS outcome FROM of_five_years));
INSERT INTO spot_check(id,act,year,serial,kind,checked,place,place_fold,starts,ends,unit,officer,met,findings,without_case,followed,case_by)
SELECT id,1,year,serial,'address','stay',place,'baki',drawn_on||'T10:00',drawn_on||'T11:00',unit,drawn_by,2,1,0,'protokol',
  date(drawn_on,'+2 days') FROM violation WHERE from_table='spot_check';
INSERT INTO joint_measure(id,act,year,serial,bodies,place,place_fold,starts,ends,unit,officer,paper_number,met,findings,without_case,followed,
  case_by)
SELECT id,1,year,serial,'DİN',place,'baki',drawn_on||'T10:00',drawn_on||'T11:00',unit,drawn_by,''||id,2,1,0,'protokol',
  date(drawn_on,'+2 days') FROM violation WHERE from_table='joint_measure';
INSERT INTO found(act,table_name,row_id,person,finding)
SELECT 1,from_table,from_row,person,'unregistered' FROM violation WHERE from_table IS NOT NULL;
INSERT INTO payment(act,violation,receipt,paid_on,amount)
SELECT 1,id,'A'||id,paid_on,fine FROM violation WHERE paid_on IS NOT NULL;
-- A removal for each offence case, all but those of the last week at their end: one in a hundred executes its penalty, the
-- others are decisions of the Service. Of those of the last week one in ten has its person in the centre.
INSERT INTO removal(id,act,year,serial,person,basis,ground,violation,authority,decision_number,decision_date,decision_maker,
  reasons,in_force_on,leave_term,unit,responsible,state,served_at,language,understands,copy_handed_over,remedy_told,leave_by,
  challenge_by,fingerprints_on,fingerprints_ref,fingerprints_by,suspended_state,suspend_ground,ending,ended_on,
  second_officer,handed_over_at,exit_checkpoint,exit_recorded_by,exit_number,exit_second_officer)
SELECT i,1,CAST(substr(day,1,4) AS INTEGER),i,1+(i*2654435761)%{persons},
  CASE i%100 WHEN 0 THEN 'penalty-decision' ELSE 'service-decision' END,
  CASE WHEN i%100>0 THEN CASE i%4 WHEN 1 THEN '79.1.1' WHEN 2 THEN '79.1.2' ELSE '79.1.3' END END,
  CASE i%100 WHEN 0 THEN i END,'Dövlət Miqrasiya Xidməti',''||i,day,'Xidmət rəisi','Qalmaq üçün əsası yoxdur',day,'48h',
  'deportation',8+i%2,state,CASE WHEN state<>'issued' THEN day||'T11:00' END,CASE WHEN state<>'issued' THEN 'türk' END,
  CASE WHEN state<>'issued' THEN 1 END,CASE WHEN state<>'issued' THEN 1 END,CASE WHEN state<>'issued' THEN 1 END,
  CASE WHEN state<>'issued' THEN date(day,'+2 days')||'T11:00' END,CASE WHEN state<>'issued' THEN date(day,'+30 days') END,
  CASE WHEN i%3>0 THEN day END,CASE WHEN i%3>0 THEN 'DQ-'||i END,CASE WHEN i%3>0 THEN 8 END,
  CASE state WHEN 'suspended' THEN 'served' END,CASE state WHEN 'suspended' THEN 'Məhkəmə' END,
  CASE state WHEN 'executed' THEN CASE WHEN i%5=0 THEN 'forced' ELSE 'left-by-himself' END WHEN 'cancelled' THEN 'legalised' END,
  CASE WHEN state IN ('executed','cancelled') THEN date(day,'+3 days') END,CASE WHEN i%5=0 THEN 9 END,
  CASE WHEN i%5=0 AND state IN ('executed','handed-over') THEN date(day,'+3 days')||'T15:00' END,
  CASE state WHEN 'executed' THEN 'Heydər Əliyev hava limanı' END,CASE state WHEN 'executed' THEN 'DSX' END,
  CASE state WHEN 'executed' THEN ''||i END,CASE state WHEN 'executed' THEN 9 END
FROM (SELECT i, day, CASE WHEN day<'2018-01-25' THEN CASE i%50 WHEN 7 THEN 'cancelled' ELSE 'executed' END
    WHEN i%10=3 THEN 'issued' WHEN i%20=4 THEN 'suspended' WHEN i%50=5 THEN 'handed-over' ELSE 'served' END AS state
  FROM of_five_years);
INSERT INTO transport(act,removal,direction,direction_rule,means,carrier,departs_at,checkpoint,escort,notice,payer,planned_by,
  outcome)
SELECT 1,id,'TUR','citizenship','air','AZAL J2-67',coalesce(handed_over_at,decision_date||'T20:00'),
  'Heydər Əliyev hava limanı','Hüseynov K.','14/2','person',8,CASE WHEN state IN ('executed','handed-over') THEN 'handed-over' END
FROM removal WHERE id%5=0 AND state<>'issued';
INSERT INTO custody(id,act,year,serial,person,removal,basis,centre,room,brought_in_at,began_at,runs_from,held_until,stated,
  review_by,consulate_by,alternatives,unit,responsible,state,ended_at,ending,end_ground)
SELECT id,1,year,serial,person,id,CASE id%3 WHEN 0 THEN 'court-removal' ELSE 'court-detention' END,
  'Qanunsuz miqrantların saxlanılması mərkəzi',''||(id%40),decision_date||'T09:00',decision_date||'T12:00',
  decision_date||'T09:00',CASE WHEN held AND id%3=0 THEN date(decision_date,'+60 days') ELSE date(decision_date,'+3 days') END||'T09:00',
  CASE WHEN id%3=0 THEN 1 ELSE 0 END,CASE WHEN held AND id%100=1 THEN '2018-01-30' ELSE date(decision_date,'+30 days') END,
  decision_date||'T12:00','Pasportun saxlanılması kifayət etmir','deportation',8+id%2,CASE WHEN held THEN 'held' ELSE 'ended' END,
  CASE WHEN NOT held THEN date(decision_date,'+2 days')||'T10:00' END,CASE WHEN NOT held THEN 'handed-over' END,
  CASE WHEN NOT held THEN 'R' END
FROM (SELECT id, year, serial, person, decision_date, decision_date>='2018-01-25' AS held FROM removal WHERE id%5=1
  AND (decision_date<'2018-01-25' OR id%10=1));
INSERT INTO custody_decision(act,custody,basis,authority,decision_number,decision_date,from_at,until_at)
SELECT 1,id,basis,'Nəsimi rayon məhkəməsi',''||id,substr(began_at,1,10),began_at,held_until FROM custody;
INSERT INTO custody_overrun(act,custody,from_at,to_at,reason,reasoned_on)
SELECT 1,id,held_until,held_until,CASE WHEN id%20000<>1 THEN 'Yol uzun idi' END,CASE WHEN id%20000<>1 THEN '2018-01-29' END
FROM custody WHERE state='ended' AND id%100=1;
INSERT INTO safeguard(act,custody,kind,at,details)
SELECT 1,id,'consulate-told',began_at,'Konsulluq' FROM custody WHERE id%10<>1 OR id%3=0;
INSERT INTO custody_movement(act,custody,at,destination,place,ground)
SELECT 1,id,began_at,'court','Nəsimi rayon məhkəməsi','İclas' FROM custody WHERE id%10=1;
INSERT INTO identification(id,act,year,serial,kind,person,removal,text,proposed_on,unit,responsible,state,follow_up_on,result,
  result_on,result_ground)
SELECT id,1,year,serial,'identity',person,id,'Sənədi yoxdur',decision_date,'immigration-control',3+id%3,
  CASE WHEN open THEN 'requested' ELSE 'closed' END,CASE WHEN open THEN date(decision_date,'+5 days') END,
  CASE WHEN NOT open THEN 'identified' END,CASE WHEN NOT open THEN date(decision_date,'+20 days') END,
  CASE WHEN NOT open THEN 'Cavab' END
FROM (SELECT id, year, serial, person, decision_date, decision_date>='2018-01-25' AS open FROM removal WHERE id%20=2);
INSERT INTO identity_request(act,identification,way,country,addressed_to,letter,sent_on,follow_up_on,reply,reply_number,answered_on)
SELECT 1,id,'ministry','TUR','XİN',''||id,proposed_on,date(proposed_on,'+5 days'),CASE state WHEN 'closed' THEN 'confirmed' END,
  CASE state WHEN 'closed' THEN ''||id END,result_on FROM identification;
INSERT INTO mark(act,person,kind,document,from_date,until_date,ended_on,end_document,author)
SELECT 1,person,CASE id%4 WHEN 0 THEN 'witness' WHEN 1 THEN 'asylum-pending' WHEN 2 THEN 'health' ELSE 'court-stay' END,'Arayış',
  decision_date,NULL,CASE WHEN decision_date<'2018-01-25' THEN date(decision_date,'+10 days') END,
  CASE WHEN decision_date<'2018-01-25' THEN 'Qərar' END,8 FROM removal WHERE id%50=3;
INSERT INTO ban(id,act,year,serial,person,violation,removal,basis,authority,decision_number,decision_date,from_date,starts,until_date,
  years,unit,responsible,told,state)
SELECT i,1,CAST(substr(day,1,4) AS INTEGER),i,1+(i*2654435761)%{persons},CASE WHEN i%10=1 THEN i END,CASE WHEN i%10<>1 THEN i END,
  CASE WHEN i%10=1 THEN 'IXM 29.3' ELSE 'MM 79.2' END,'DMX',''||i,day,day,'decision',date(day,'+1 year'),1,'deportation',8+i%2,
  CASE WHEN day<'2018-01-29' THEN date(day,'+1 year') END,'imposed'
FROM of_five_years WHERE i%10=1 OR i%100=4;
INSERT INTO ban_notice(act,ban,body,kind,until_date,letter,sent_on,confirmed_on,confirmation)
SELECT 1,id,'DSX','new',until_date,''||id,decision_date,CASE WHEN decision_date<'2018-01-28' THEN date(decision_date,'+2 days') END,
  CASE WHEN decision_date<'2018-01-28' THEN ''||id END FROM ban WHERE told IS NOT NULL;
INSERT INTO challenge(act,year,serial,violation,decision_date,outcome,fine,body,body_name,body_number,lodged_by,received_on,
  challenge_by,late,suspends,rule,executing,consider_by,state,result)
SELECT 1,year,serial,id,decided_on,outcome,fine,'court','Nəsimi rayon məhkəməsi',''||id,'vəkil',date(decided_on,'+9 days'),
  appeal_by,0,1,'IXM 144.1','immigration-control',date(decided_on,'+19 days'),
  CASE WHEN id%20000=13 THEN 'open' ELSE 'closed' END,CASE WHEN id%20000=13 THEN NULL ELSE 'upheld' END
FROM violation WHERE id%100=13 AND state='decided';
INSERT INTO proposal(act,year,serial,kind,item,measure,violation,text,author,unit,addressee,on_date,state)
SELECT 1,year,serial,'enforcement','3.1.10','forced-execution',id,'Ödəmir',3,'immigration-control',6,date(pay_by,'+9 days'),
  CASE WHEN id%20000=7 THEN 'proposed' ELSE 'accepted' END FROM violation WHERE id%400=7 AND state='decided';

INSERT INTO stay(act,year,serial,person,kind,address,from_date,registered_on,registered_by,unregistered_since,state,ended_on,
  ending)
SELECT 1,CAST(substr(day,1,4) AS INTEGER),i,1+i%{persons},'entry',NULL,day,day,'DSX',
  CASE WHEN i%1000=11 AND day>'2017-06-01' THEN day END,CASE WHEN day<'2017-06-01' THEN 'ended' ELSE 'open' END,
  CASE WHEN day<'2017-06-01' THEN date(day,'+30 days') END,CASE WHEN day<'2017-06-01' THEN 'departed' END
FROM of_five_years WHERE i%4=3;
INSERT INTO permit(act,year,serial,person,kind,permit,granted_by,granted_on,from_date,until_date,state,ends_on,present)
SELECT 1,CAST(substr(day,1,4) AS INTEGER),i,1+i%{persons},'temporary-residence',''||i,'DMX',day,day,date(day,'+365 days'),
  'granted',date(day,'+365 days'),CASE WHEN day>'2017-02-01' OR i%2000=1 THEN 1 ELSE 0 END
FROM of_five_years WHERE i%4=1;
INSERT INTO signal(act,year,serial,sender_kind,sender,channel,received_on,person,name_fold,substance,unit,entered_by,
  responsible,answer_by,state)
SELECT 1,CAST(substr(day,1,4) AS INTEGER),i,'person','Əliyev','letter',day,1+i%{persons},'eliyev','Qonşuluqda yaşayır',
  'immigration-control',1,3+i%3,date(day,'+15 days'),CASE WHEN day<'2018-01-20' THEN 'closed' ELSE 'registered' END
FROM of_five_years WHERE i%20=1;
INSERT INTO inspection(act,year,serial,employer,kind,site,period,period_until,starts,unit,responsible,state,conducted_on,paper,
  workers,findings)
SELECT 1,CAST(substr(day,1,4) AS INTEGER),i,1+i%({rows}/100),'planned',1+i%({rows}/100),substr(day,1,7),substr(day,1,7)||'-28',
  day||'T10:00','immigration-control',3+i%3,CASE WHEN day<'2018-01-20' THEN 'conducted' ELSE 'scheduled' END,
  CASE WHEN day<'2018-01-20' THEN day END,CASE WHEN day<'2018-01-20' THEN 'akt' END,5,0
FROM of_five_years WHERE i%50=1;
INSERT INTO transmission(id,act,year,serial,system,what,sequence,sent_on,officer,basis,records,sha256,through_entry,through_on,
  unanswered,state)
SELECT i,1,2018,i,CASE WHEN i<=2 THEN 'vmms' WHEN i<=4 THEN 'iamas' ELSE 'executing-body' END,
  CASE i WHEN 1 THEN 'offences' WHEN 4 THEN 'bans' WHEN 5 THEN 'suspensions' ELSE 'removals' END,i,'2018-01-30',3,'x',1,'x',
  (SELECT max(seq) FROM act),'2018-01-30',0,'answered' FROM n WHERE i<=5;
INSERT INTO transmitted(act,transmission,line,system,table_name,row_id,version,kind,data)
SELECT 1,1,id,'vmms','violation',id,1,'new','{"surname":"Yılmaz"}' FROM violation WHERE in_force_on<='2018-01-29';
INSERT INTO receipt(act,transmitted,result,why,on_date)
SELECT 1,id,CASE WHEN id%10000=3 THEN 'rejected' ELSE 'accepted' END,'x','2018-01-30' FROM transmitted;
COMMIT;
