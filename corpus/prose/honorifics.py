"""What stands beside a name and is no part of it: honorifics, ranks and the heads of offices. Tables only."""

from __future__ import annotations

# Degrees written behind a name, a comma before each and letters and dots only ("Ada Lind, S.Kom., M.Pd.").
_DEGREES = (
    "Ag|Ak|Arch|Ars|Biotech|Ch|Comm?|Des|Ds|Ed|Eng|Farm|Fil|Gz|Hum|Hut|Ins|K[eo]m|Keb|Kep|Kes|Ked|Li|Litt|Mat|Math|Med"
    "|Mus|Or|Par|Pd|Ph|Phil|Pharm|Pi|Psi|Psych|Pt|Sc|Sen|Si|Sn|Soc|Sos|Stat|Sy|Tech|Th|Tr|Tech"
)

# Taken off wherever they stand before a name, in any number and order ("H.E. Mr.", "Maj. Gen. (Retd.) Prof.").
# Each is a pattern; a full stop and a space may follow every word of it.
HONORIFICS = (
    # the court and the office
    r"H\. ?E",
    r"(?:His|Her|Their|Your) (?:Excellency|Excellencies|Eminence|Holiness|Beatitude|Grace|Honou?r|Worship|Lordship)",
    r"(?:His|Her|Their) (?:Excellency|Excellencies),"
    r"(?= (?:Professor|Prof|Dr|Mr|Ms|Mrs|Engr?|Sheikh|General|Ambassador)\b)",
    r"(?:His|Her|Your) (?:Royal |Serene |Imperial )?(?:Highness|Majesty)",
    r"(?:The )?(?:Rt|Right|Most) Hon(?:ou?rable)?",
    r"(?:The )?Hon(?:ou?rable|'?ble|’ble)?",
    r"Excellency",
    # everyday
    r"Mr",
    r"Mrs",
    r"Ms",
    r"Miss",
    r"Mx",
    r"Messrs",
    r"Cllrs?",
    r"Mmes",
    r"Mss",
    r"Madame?",
    r"Mme",
    r"Monsieur",
    r"Herr",
    r"Frau",
    r"Se[nñ]ora?",
    r"Sr",
    r"Sra",
    r"Er(?=\. [A-Z])",
    r"Shri",
    r"Smt",
    r"Shrimati",
    r"Sushri",
    r"Thiru(?=[. ])",
    r"Thirumathi",
    r"Tmt",
    r"Selvi(?=\.? [A-Z]\.)",
    r"Kumari(?=\.? [A-Z]\.)",
    r"Janab",
    r"Sri(?=\. )",
    r"Signora?",
    r"Do[nñ]a",
    r"Mevrouw",
    r"Y\.?A?\.?B(?:hg)?",
    r"Datuk(?: Seri| Sri| Patinggi)?",
    r"Dato['’]?(?: Seri| Sri)?",
    r"Datin(?: Seri| Sri| Paduka)?",
    r"Tan Sri",
    r"(?:Toh )?Puan(?: Sri)?",
    r"Tun(?= [A-Z])",
    r"Encik",
    r"Tuan(?= [A-Z])",
    r"Khun",
    r"Bapak",
    r"Ibu",
    r"Sir",
    r"Ma[’']am",
    r"Dame",
    r"Lord",
    r"Lady",
    r"Sheikha?",
    r"Sayyid",
    r"Al-?Haj[ji]?",
    r"Haji",
    r"Prince(?:ss)?",
    # learning and trade
    r"Drs?",
    r"Doctor",
    r"[Pp]rofs?",
    r"[Dd]oc(?=\. )",
    r"(?:Mgr|Bc|JUDr|MUDr|RNDr|PhDr|PaedDr|MVDr|ThDr|ThLic)",
    r"Lic(?:da)?",
    r"Arq",
    r"Dott(?:\.ssa|\.?)(?= )",
    r"Professors?",
    r"(?:Assoc(?:iate)?|Asst|Assistant|Adjunct) Prof(?:essor)?",
    r"(?:Emeritus|Em) Prof(?:essor)?",
    r"Prof(?:essor)?\.? Emerit(?:us|a)",
    r"Academician",
    r"Ph\. ?D",
    rf"(?<=,\s)[A-Z]\.(?:[A-Z]\.){{0,2}}(?:{_DEGREES})(?:\.I)?(?=\.?\s*(?:[,;()]|and\b|&|$))",
    r"Drs?\. ?(?:[Rr]er|[Pp]hil|[Mm]ed|[Ii]ur|[Jj]ur|[Hh]\. ?c|[Oo]ec|[Tt]heol)\b"
    r"(?:\. ?(?:nat|pol|oec|soc|med|publ|techn|h\. ?c)\b)*",
    r"Engr?",
    r"Ing",
    r"Dipl\.?-? ?Ing",
    r"Ar(?=\. )",
    r"Arch(?=\. )",
    r"Atty",
    r"Barr(?=\. )",
    r"Barrister",
    r"Adv(?=\. )",
    r"Attorney[- –]{1,3}at[- –]{1,3}[Ll]aw",
    r"President['’]s Counsel",
    r"(?:King|Queen)['’]s Counsel",
    r"Mag(?=\. )",
    # the church, the temple, the mosque
    r"(?:(?:The )?(?:Most|Very|Right) )?(?:Ven(?:erable)?|Rev(?:erend)?)",
    r"Canon",
    r"Msgr",
    r"Monsignor",
    r"Mons(?=\. )",
    r"Fr",
    r"Father",
    r"Sister",
    r"Swami",
    r"Moulavi",
    r"Maulana",
    r"Imam",
    r"Ustaz",
    r"Ayatollah",
    r"Mullah",
    r"Al-?[Hh]aj(?:[ai]|j)?",
    r"Haj[ij]a",
    r"Rabbi",
    # the forces and the police
    r"(?:Rear |Vice )?(?:Admiral|Adm)",
    r"(?:RADM|VADM|ADM|CAPT|CDR|LCDR|COL|LTC|MAJ|GEN|LTG|LTGEN|SGT|SFC)",
    r"Air (?:Chief |Vice[- ])?(?:Marshal|Commodore|Cdre|Mshl)",
    r"(?:Field )?Marshal",
    r"(?:Wing|Squadron) (?:Commander|Leader)|Group Captain",
    r"(?:Police|Pol\.?) (?:(?:Senior|Major|Lieutenant|Lt\.?|Maj\.?|Sub|First|Chief) )*"
    r"(?:General|Gen|Colonel|Col|Captain|Capt|Major|Maj|Lieutenant|Lt|Sergeant|Sgt|Inspector|Superintendent)"
    r"(?=\.? [A-Z])",
    r"(?:(?:Major|Maj|Lieutenant|Lt|Brigadier|Brig|Colonel|Col)\.?[- ]?)?(?:General|Gen)(?=[. ])",
    r"Brigadier",
    r"Brig",
    r"(?:Lieutenant|Lt)\.?[- ]?(?:Colonel|Col|Commander|Cdr)",
    r"Colonel",
    r"Col",
    r"Major",
    r"Maj",
    r"Captain",
    r"Capt",
    r"Commodore",
    r"Cmde",
    r"Commander",
    r"Cmdr",
    r"Cdr",
    r"Lieutenant",
    r"Lt",
    r"Sergeant",
    r"Sgt",
    r"Constable",
    r"\((?:[Rr]etd|[Rr]td|[Rr]et|[Rr]es|[Rr]etired|Dr|Prof|Mrs|Ms|Mr|Eng)\.?\)",
    # the assembly, shortened
    r"(?:Sen|Rep|Gov|Amb|Ald|Cpl)(?=\. )",
    r"(?:(?:Chief )?Supt|(?:Chief |Det )?Insp|Cllrs?)(?=\.? [A-Z])",
    # Russian
    r"[Гг]-?н",
    r"[Гг]-?жа",
    r"[Гг]-?на",
    r"[Гг]-?ном",
    r"[Гг]-?жой",
    r"[Гг]-?же",
    r"[Гг]осподина?",
    r"[Гг]оспожа",
)

# Of these, the ones after which comes a name and nothing else.
EVERYDAY = frozenset("mr mrs ms miss mx dr messrs mme mmes monsieur herr frau señor senor señora senora".split())

# After these a name may follow, or before these it may have stood. Lower case; plurals are told by their "s".
OFFICES = frozenset(
    """
    councilmember councilperson boardmember assemblymember selectwoman alderwoman alderperson
    accountant actor adjutant administrator adviser advisor advocate agent ambassador analyst anchor apostle archbishop
    architect archivist artist assistant associate astronaut athlete attache attaché attorney auditor author bailiff
    banker biologist bishop brigadier broker bursar cabinet candidate captain cardinal ceo cfo chair chairman
    chairperson chairwoman chancellor chargé charge chaplain chemist chief chieftain cio citizen clerk climatologist
    coach co-chair co-chairman co-chairperson co-founder colleague columnist commandant commander commissioner composer
    comptroller conductor conservator consul consultant controller convener convenor coo coordinator co-ordinator
    correspondent councillor councilor councilwoman councilman assemblyman assemblywoman congressman congresswoman
    selectman alderman akim hokim khokim counterpart counsel counsellor counselor cto curator custodian dean delegate
    deputy designer developer diplomat director doctor doyen ecologist economist editor educator emir emissary emperor
    engineer entrepreneur envoy epidemiologist executive expert facilitator farmer firefighter fellow forester founder
    geographer geologist geophysicist governor guardian head historian host hydrologist imam incumbent inspector
    instructor intern interpreter inventor investigator journalist judge justice king laureate lawyer lead leader
    lecturer
    legislator librarian lieutenant liaison magistrate manager marshal master mayor meteorologist member midwife
    minister moderator monk musician negotiator nuncio nurse observer officer official ombudsman ombudsperson operator
    organiser organizer owner panelist panellist parliamentarian partner pastor patriarch patron pediatrician
    permanent-secretary philanthropist photographer physician physicist pilot planner player poet pope prefect prelate
    premier president presidium priest prime-minister prince princess principal procurator producer professor
    programmer proprietor prosecutor provost psychologist publisher queen rapporteur reader rector registrar reporter
    representative researcher resident reviewer sailor scholar scientist secretary secretary-general senator sergeant
    sergeant-at-arms serjeant-at-arms entomologist
    seismologist sheikh sheriff shareholder singer sociologist soldier solicitor speaker specialist spokesman
    spokesperson spokeswoman statistician student sub-inspector superintendent supervisor surgeon surveyor teacher
    technician technologist trainee trainer translator treasurer trustee tutor undersecretary under-secretary
    under-secretary-general veterinarian vice-chair vice-chairman vice-chancellor vice-minister vice-president
    vice-rector volunteer warden writer mp mps mep igp dig sdig cds director-general attorney-general auditor-general
    prosecutor-general governor-general surveyor-general deputy-director first-secretary wife husband son daughter
    spouse mother father brother sister lady министр директор начальник председатель секретарь руководитель советник
    представитель заместитель глава посол эксперт специалист инженер профессор президент ректор координатор депутат
    гидролог заведующий заведующая
    """.split()
)

# They may stand in front of an office, and make no office alone.
OFFICE_PREFIXES = frozenset(
    """
    acting additional alternate assistant associate chief co current deputy designate divisional elect emeritus eminent
    ex-officio executive extraordinary first foreign former founding general general-secretary global high honorary
    incoming incumbent interim joint junior late lead legal managing national new newly newly-elected non-executive
    outgoing parliamentary past permanent plenipotentiary presidential previous principal private programme project
    provincial regional resident retired second secretary senior special state sub technical then third under vice
    visiting well-known renowned leading political press press-secretary commercial cultural defence military
    distinguished zonal
    """.split()
)

# Lower-case words that end a name.
NAME_ENDINGS = frozenset("kyzy kizi uulu ogly oglu ugli qizi".split())

# Lower-case words inside a name.
PARTICLES = frozenset(
    """
    de del della der den di da das do dos du la le lo van von und vom zu zum zur ten ter af av al el ul ur bin bint
    binti ibn ben abu san santa kyzy uulu ogly oglu
    """.split()
)

# Honorifics that are offices too where no name follows ("the Colonel").
RANKS = frozenset(
    """
    academician admiral captain colonel commander commodore constable doctor general lieutenant lord major marshal
    prince princess professor sheikh sheikha
    """.split()
)
