"""Words that are written with a capital in offices, titles and headings and are nobody's name. Tables only, lower case.

A word that is also a common first name or surname (Grace, Mark, Rose, Young) is left out: an honorific or an office
beside it decides. English endings that make no names ("-tion", "-ment", "-ity") are told by `PLAIN_ENDING`.
"""

from __future__ import annotations

import re

# A name joined to one of these is a body, a building, a street or a thing: "Lind Memorial College", "Ode Street".
BODIES = frozenset(
    """
    academy administration agency block airlines airport airways alliance archive archives arena army assembly "
    "association
    auditorium authority avenue bank banks barracks base basin bay beach board boulevard branch bridge brigade
    building bureau cabinet camp campus canal cape castle cathedral cell center centre chamber chambers chapel
    chapter church circle city clinic club coalition coast college commission committee community company compound
    confederation conference congress consortium constituency convent convention cooperative corporation corps
    council county court universitas universidad universidade université universität università hochschule instituto
    institut politeknik crescent cross cup dam day days delegation department desk directorate district division drive
    embassy
    engineering enterprise enterprises estate exchange facility factory faculty falls farm federation festival field
    fleet force forces forest fort forum foundation front fund garden gardens garments gate ghetto government
    governorate grounds group hall harbour harbor headquarters high-commission highway hill hills holding holdings home
    hospital hotel house hub inc industries industry initiative inn institute institution institutions island islands
    junction kindergarten kingdom laboratory laboratories lake lakes lane league library limited llc llp ltd gmbh
    plc mandate market mausoleum mechanism media medical memorial ministry mission monastery monument mosque mount
    mountain mountains movement municipality museum nation nations navy network newspaper observatory office offices
    orchestra orphanage palace panel park parliament partnership party pass peninsula plan planetarium plant
    plantation platform plaza police port prefecture press prison programme program project province quarter railway
    railways range ranges regiment region registry republic reserve reservoir residence resort restaurant river road
    roads room roundtable route school schools seat secretariat section sector senate service services shrine sea
    society square stadium state states station stations strait street studio summit syndicate synod task team
    temple terminal territory theatre theater times tournament tower town tract treasury tribunal trust tunnel union
    unit university vale valley village villa ward warehouse works workshop yard zone zoo act agenda agreement award
    place awards budget charter clause code constitution declaration decree doctrine framework index law memorandum
    mandates medal mou pact policy prize protocol regulation report resolution roadmap scheme statute strategy
    treaty bhavan bhawan mahal mandir masjid gurdwara kovil vihara viharaya maha-viharaya vidyalaya vidyala
    vidyapeeth maligawa mandapam pirivena dagoba stupa pagoda wat oya ganga ela wewa mawatha perahera poya nikaya
    squadron battalion platoon flotilla motors auto marae
    sabha sabhawa gama akimat maslikhat hakimiyat oblast rayon raion krai okrug khokimiyat jirga majlis mejlis duma
    rada sejm bundestag bundesrat landtag knesset diet dail lok rajya panchayat tehsil taluk mandal strasse straße
    platz allee gasse weg rue avenida calle piazza palazzo palais schloss casa palacio via praça rua universität
    hochschule akademie institut institutet ministère université ecole école lycée collège министерство центр
    институт университет агентство комитет комиссия совет фонд служба управление департамент посольство академия
    ассоциация республика область район город
    """.split()
)

# Of these and the plain words, what is a surname as well.
SURNAMES = frozenset(
    """
    banks bay beach bell berry best bishop black bridge bridges brook brooks brown bush butler camp castle church
    coast cook cross day days dean english ferry field fields fleet flowers ford forest fort french gate gates
    german green grounds hall harbour hill hills holland home house hunt ireland israel jordan key king kings knight
    lake lane law london major march marsh mason miller mills moon moor paris park parks penny peoples pitt pool
    pope power price rivers road scott sea silver spring stone street summers temple time trust underwood wales
    walker wall walls ward waters way weeks wells west white wind winter wise wood woods yard young
    """.split()
)

COUNTRIES = frozenset(
    """
    afghanistan albania algeria america andorra angola antarctica antigua argentina armenia australia austria
    azerbaijan bahamas bahrain bangladesh barbados barbuda belarus belgium belize benin bhutan bolivia bosnia
    botswana brazil britain brunei bulgaria burkina burma burundi cambodia cameroon canada caribbean caucasus ceylon
    chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt england
    eritrea estonia eswatini ethiopia europe eurasia fiji finland france gabon gambia germany ghana greece greenland
    grenada guatemala guinea guyana haiti herzegovina holland honduras hungary iceland india indonesia iran iraq
    ireland israel italy jamaica japan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan lanka laos lao
    latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar malawi malaysia
    maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique
    myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama
    papua paraguay peru philippines poland portugal qatar romania russia rwanda salvador samoa scotland senegal
    serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan
    tajikistan tanzania thailand timor tobago togo tonga trinidad tunisia turkey türkiye turkmenistan tuvalu uganda
    ukraine uruguay usa uk uae uzbekistan vanuatu vatican venezuela vietnam wales yemen zambia zealand zimbabwe
    africa asia oceania pacific atlantic arctic mediterranean balkans baltic caspian antarctic казахстан казахстана
    кыргызстан кыргызстана таджикистан таджикистана узбекистан узбекистана россия россии
    """.split()
)

PEOPLES = frozenset(
    """
    afghan african albanian algerian american andean arab arabian argentine argentinian armenian asian asia-pacific
    australian austrian azerbaijani bahraini bangladeshi belarusian belgian bhutanese bolivian bosnian brazilian
    british bulgarian buddhist burmese cambodian cameroonian canadian catholic chilean chinese christian colombian
    colombo communist congolese croatian cuban cypriot czech danish dutch egyptian emirati english eritrean estonian
    ethiopian euro eurasian european fijian filipino finnish french gambian georgian german ghanaian greek hindu
    hungarian icelandic indian indo-pacific indonesian iranian iraqi irish islamic israeli italian jamaican japanese
    jewish jordanian kazakh kenyan khmer korean kuwaiti kyrgyz lankan lankans laotian latin latvian lebanese
    liberian libyan lithuanian malagasy malawian malaysian maldivian malian maltese mauritian mexican moldovan
    mongolian moroccan muslim namibian nepalese nepali nigerian nordic norwegian omani orthodox ottoman pakistani
    palestinian panamanian peruvian polish portuguese qatari romanian russian rwandan saudi scandinavian scottish
    senegalese serbian siberian singaporean sinhala sinhalese slavic slovak slovenian somali soviet spanish sudanese
    swedish swiss syrian taiwanese tajik tamil tanzanian thai tibetan tunisian turkish turkmen ugandan ukrainian
    uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean
    """.split()
)

# Capitals and seats of institutions; a place that a report names with "in" or "at" is learnt from the report itself.
CITIES = frozenset(
    """
    aachen aarhus accra adelaide algiers almaty amman amsterdam ankara antalya antwerp aqaba ashgabat astana athens
    auckland baghdad baku bali bangalore bangkok barcelona basel beijing beirut belgrade bergen berlin bern bishkek
    bogotá bogota bologna bolzano bonn boston bratislava brisbane brussels bucharest budapest cairo calcutta
    canberra cancún chennai chicago chisinau cologne copenhagen dakar damascus davos delhi dhaka doha dubai dublin
    durban dushanbe düsseldorf edinburgh florence frankfurt galle gdansk geneva genoa glasgow gothenburg grenoble
    hague hamburg hanoi harare havana helsinki hiroshima honolulu innsbruck islamabad istanbul jaffna jakarta jeddah
    jerusalem johannesburg kabul kampala kandy karachi kathmandu khartoum kigali kinshasa kobe kolkata krakow kyiv
    kyoto lagos lahore lausanne leipzig lima lisbon ljubljana london los luanda lucerne lusaka luxor lyon madrid
    malé manila maputo marrakech marseille melbourne milan minsk montreal moscow mumbai munich muscat mysore nagoya
    nairobi nanjing naples niamey nicosia novosibirsk oslo osaka ottawa paris perth pisa prague pretoria pyongyang
    quebec quito rabat ramallah reykjavik riga riyadh rome rotterdam salzburg samarkand sarajevo sapporo seoul
    shanghai shenzhen skopje sofia stockholm strasbourg stuttgart sydney tallinn tampere tashkent tbilisi tehran
    thessaloniki tirana tokyo toronto trieste tripoli tromsø trondheim tunis turin ulaanbaatar uppsala utrecht
    valletta vancouver venice vienna vientiane vilnius warsaw washington wellington wuhan yangon yerevan york zagreb
    zurich zürich osh khujand bukhara karaganda shymkent
    """.split()
)

TIMES = frozenset(
    """
    january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday easter christmas ramadan vesak poson eid diwali nowruz new-year
    """.split()
)

# Topics, qualities and the small change of titles.
WORDS = frozenset(
    """
    for from emirates
    a about above abroad academic acting action actions active activities added additional advance advanced
    adventure aerospace affairs after again against age aged agrarian agri agricultural agriculture agro aid aims
    air aircraft alert all along also amid among an and animal animals anniversary annual anti any appeals applied
    approach aquaculture aquatic area areas arms art artificial arts as asked aspects asset assets at athletics
    atomic attention attorneys authorities automation autonomous autumn aviation back balance banking basic bcc be
    beauty been before behalf being benefits best better between beyond big bilateral biodiversity biological
    biomedical bishops black blood blue border borders both bottom bright broadcasting brothers brown business
    businesses but buyers by cadet campaign cancer capital carbon care career cargo case cash catering cattle cc
    central ceremonial ceremony chair chairs challenge challenges change chapters chemical child children chiefs
    choice cinema circular citizens civic civil civilian classic clean climate climatic clothing coal coastal cocoa
    coconut coffee cold collective colleges colonial combat commander-in-chief commerce commercial commissioners
    commissions committees commodities common commonwealth communal communities companies competition complex
    computer computing conferences congratulates consular consumer consumers continental continuous control core
    corporate correctional corruption cotton councils country countries courses courtesy courts crafts creative
    credit crew crime crimes criminal crisis critical crop crops cross cultural culture currency current customer
    customs cyber cybersecurity dairy data date dated dear debt decade defence defense defenders deliver democracy
    democratic dental depot deposit desert design developing dialogue diaspora digital diplomacy diplomatic direct
    directors directs disabilities disabled disaster disasters discusses discussions disease distance distinguished
    districts divisions doctors documents domestic donor down draft drainage drama drug drugs dry early earth
    earthquake east eastern ecological economic economics economy education educational eight eighth elderly elders
    election elections electoral electric electrical electronic electronics eleventh emergencies emergency emerging
    employees employers employment energy engineers english-speaking enhanced enhancing ensuring entrepreneurs entry
    environment environmental equal era ethics ethnic events every evidence evening excellence exchanges excise
    executives exercise exhibition expansion experts export exporters exports express expressway extended extension
    external extra eye fair faith families family farmers farming fashion federal federations female fertilizer
    fertiliser fifth fighting figure film final finance finances financial fire first fiscal fish fisheries fishing
    five fixed flag flash flights flood floods flora focal food foods foreign forensic forestry forests formal
    forward four fourth free freedom freight fresh friends friendship from fuel full funding funds future gas
    gathering gems gender genera generic genetic genocide geo geological geology geopolitical geospatial girls
    global gold golden good goods governments graduate grains grand great green grid gross ground growing growth
    guard guards guest guild half hands hazard hazards he head heads health healthcare hearing heart heat heavy
    heritage heroes her higher highways his historic historical history holds holocaust holy homeland horticulture
    hospitals hospitality host hostels households housing how human humanitarian humanities hydro hydrology
    hydropower i ice ict identity if illegal immigrants impact import imports improving in inaugural incident
    indigenous individual indoor indoors inland inner innovative insurance integrated intelligence inter interior
    interim intergovernmental interfaith internal international internet into intra inventory invest investments
    investor investors investigations irrigation is issues it its items jewellery jewelry joint journal journalism
    journalists journey joy judges judicial judiciary jury juvenile key keynote kids labor labour land lands
    language languages last laws lawyers leaders learning leather legal legislative legislature leisure lessons
    level levels liberal liberation life light lighting line lines linguistic link list live livelihood livelihoods
    livestock living loan loans local logistics low lower made mail main maintenance major maker makers male
    maritime marketing markets mass materials maternal math mathematics maternity may mayors meat mechanical
    meditation medicine medicines medium meet meeting meetings meets member members memory men mental merchant
    message metal metals meteorological meteorology metro metropolitan mid middle migrants military milk mine
    mineral minerals mines mining minister's ministers ministerial ministries minor minorities minutes mobile model
    modern monetary money months morning mother motor mountaineering movements multi multilateral municipal music
    mutual narcotic narcotics national nationals nationwide native natural nature naval near next night nine ninth
    no non north northeast northeastern northern northwest northwestern not nuclear number nursery nurses nursing
    ocean oceans of officers official officials oil oils old olympic olympics on once one online open opens
    operational optical oral order orders organ organic original origin other our out outdoor outer outreach
    outstanding over overseas own owners packaging paddy pan paper parallel paramedics parent parents parks
    parliamentary parliaments part parties partners parts passenger passport past peace peaceful pension pensions
    people people's peoples per performing period permanent persons pest petroleum pharmaceutical pharmaceuticals
    phase physical physics pilgrimage pioneer plans plantations planters planning plants plastic plenary pm pod
    point polar police policies political politics poll polytechnic poor popular population ports post postal
    postgraduate poultry poverty power powers practice practices pre preparatory presidential presidents prevention
    price prices primary prime prisons private pro problems procurement produce producers product products
    programmes programs projects property prosecutors protected proud provinces provincial public publications
    publishing pulp pupils purchase purpose quality quantum questions race racing radar radio rail rain rapid rare
    raw re reading real receives record records recovery recycling red reform reforms refugee refugees regional
    regular relief religious remote renewable rental representatives repair research reserves resettlement
    residential resilience resilient resistance resource resources response rest results retail retired revenue
    review rice right rights risk risks rivers round royal rubber rule rules rural sacred safe safety sales salt
    salvage sanitary satellite savings science sciences scientific scientists scouts search seas season seats second
    secretaries secretariats sectors secure securities seed seeds seismic senior separate series session seven
    seventh sewerage shared shelter ship shipping ships shore short silk silver single sister sites situation six
    sixth skilled skills small smart snow so social socialist software soil solar solid solidarity solutions some
    source sources south southeast southeastern southern southwest southwestern sovereign space spatial special
    specialised specialized spiritual sport sports spring staff stage standards standing star start startup startups
    statement stations statistical statistics steel step steps stock stone storage store strategic strategies
    strategy stream structural students studies study sub subject success successful sugar summary summer sun supply
    supplies support supports supreme surface survey sustainable swimming symposium system systems talent talks tax
    taxes taxation tea teachers teaching teams tech technical technologies technology telecom telecommunication
    telecommunications television ten tenth term tertiary test textile textiles than that the their them theme then
    these they things third this three through time to today together tomorrow tonight tooth top total tour tourism
    tourist toward towards towns trade trademark traders trades trading traditional traffic trafficking trail
    training transfers transit transitional transnational transport transparency travel treaties tree trees tri
    tribal tropical trunk trusteeship truth tv twelfth twentieth twin two under underground united universal
    universities up upper urban us use user users vaccine valleys value van various vast vector vegetable vehicle
    vehicles venture ventures very veterans veterinary victims victory vice-chancellors video views villages
    violence virtual vision visit visits visual vital vocational voice volunteers voters vulnerable wages war wars
    warning was waste watch water waters wave way ways we weather web week welcomes welfare well were west western
    wetlands what wheat when where which while white who whole why wild wilderness wildlife will wind window winter
    wisdom with within without witness woman women women's wood wool word work worker workers workforce working
    world worldwide writers year years yearbook yesterday you youth zero zones clergy dignitaries diplomats envoys
    governors theros thero's deputies ambassadors delegates consuls excellencies ladies gentlemen guests
    counterparts interreligious monks nuns prelates clerics chambers commanders reception banquet dinner luncheon
    speech speeches address remarks chief-guest greetings condolences credentials premises venue agenda participants
    attendees outcomes objectives conclusions decisions apologies present absent introduction background annex
    appendix chapter table page contents contact tel fax email website www photo photos caption press-release
    release advisory bulletin newsletter update updates highlights patronage auspices chairmanship presidency
    appointed build calls continue continued deep discussed dream driving effective efforts end ensure essential
    expand face false focus focuses give gem graduates gratitude harvest held hot image improve inaugurates
    inspection instructs invites island launch launched launches leads love manufacturing marks marked marine
    measures monitor monthly moving needs notes offers officially operators panel personal planting presented
    presents prepared preparing presides producing prohibited promote promoting prosperous protecting provide
    providing pays reach reaffirms released remains respects returns rise role says scheduled shares sincere
    speaking speaks stakeholders stakeholder standard strengthen strengthening strong submit successfully takes
    landscape gardening horticulture forestry taking tender tribute underway units updated urges usage vendor voting
    warm young youth's accords arrives attends begins commences conveys engages felicitates graces greets hosts
    inaugurated joins lays leaves pledges praises requests resumes reviews secures signs stresses thanks unveils
    vows wins addressed attended delivered issued chaired let lets do does did has had having can could should would
    shall must there here yes either each such same tem tempore pro sri-lankan south-south north-south asia-pacific
    inter-agency inter-parliamentary trans knowledge transfer undergraduate postgraduate
    """.split()
)

PLAIN_ENDING = re.compile(
    r"(?:[ts]ions?|ments?|ities|ity|ships?|olog(?:y|ies|ical)|(?:[^pv]|iv)ics|nesses|ness|isms?|tures?|ances?|ences?|ancy|ency|"
    r"encies|ancies|izing|ising|ating|cting|sting|wide|based|related|ances|ibility|able|ible|ology|graphy|ical|ional|"
    r"ative|itive|ously|aly[sz]ing|tically)$"
)

PLAIN = BODIES | COUNTRIES | PEOPLES | CITIES | TIMES | WORDS
PLACES = COUNTRIES | CITIES
