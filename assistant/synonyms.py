"""Words for one thing, as people who ask and those who write reports choose among them."""

from __future__ import annotations

from functools import lru_cache

from assistant.countries import UNDER_OTHER_NAMES
from index.words import terms_of

N_REMEMBERED = 4096  # terms of questions
# A word for many offices, and the words by which these are known.
_COVERS = {
    "politician": "minister parliament mp mayor senator councillor governor opposition politician",
    "mp mps parliament parliamentarian": "parliament mp mps parliamentarian",
    "ministry": "ministry minister",
    "embassy": "embassy ambassador attache consul counsellor",
    "clergy clergyman clergymen cleric": "bishop father thero thera archbishop cardinal priest pastor imam moulavi "
    "prelate monk rev reverend ven eminence",
    "monk": "thero thera prelate monk incumbent ven",
    "prelate": "thero thera prelate bishop",
    "academic": "professor prof dr lecturer university dean rector academic",
    "boss": "chairman chairperson director manager chief ceo president head",
    "head": "head chief chairman director commander commissioner inspector president chair governor leader principal",
    "headmistress headmaster headteacher": "principal head headmistress headmaster",
    "officer": "officer captain major colonel lieutenant commander brigadier general sergeant "
    "inspector admiral marshal",
    "company companies firm": "company firm corporation enterprise business group conglomerate",
    "goods": "goods product item",
    "stop": "stop station",
    "chief": "chief head commander inspector commissioner chairman director",
    "legislator lawmaker": "senator senate representative house assembly assemblyman delegate parliament mp congress",
    "councillor councilor": "cllr councilman councilwoman alderman",
    "chairwoman chairperson chair": "chairman chair chairwoman chairperson",
    "lady ladies": "mrs ms miss",
    "lawyer": "counsel attorney lawyer advocate barrister",
    "envoy": "ambassador envoy commissioner representative consul attache",
    "diplomat": "ambassador envoy consul attache counsellor diplomat commissioner",
    "armed military defence": "army navy air force defence armed military general brigadier colonel marshal admiral",
    "singer vocalist": "singer vocalist musician artist",
    "aide": "secretary adviser advisor assistant",
    "igp": "inspector igp",
    "business businessman businesspeople": "ceo cfo chairman director manager executive proprietor entrepreneur",
    "judge justice": "judge justice",
    "executive": "chairman director manager ceo chief president executive",
    "expert": "expert specialist professor dr",
    "adviser advisor": "adviser advisor",
    "speaker": "speaker address speech lecture keynote",
    "woman women": "mrs ms miss",
    "ambassador": "ambassador envoy",
}
COVERED = {term: frozenset(terms_of(many)) for words, many in _COVERS.items() for term in terms_of(words)}
_GROUPS = """
graduate alumnus alumna
shopping purchase purchased
talks talk discussion meeting conversation consultations met session
pupil student schoolchild
company firm corporation enterprise business
video virtual online
plant sapling seedling tree
trip journey visit tour travel
job post position
help aid assistance support relief
buy purchase procure acquire
location site spot place
begin start commence launch open inaugurate
end finish conclude close
speech address remarks
customary courtesy
thanks gratitude appreciation
provision article section clause
gift donation grant donate
loan credit
road highway
doctor physician medical
shop store outlet
dinner banquet
money funds sum
harm damage
murder kill
illness disease
workers employees staff labour
women girls female
children kids youth
law act legislation bill
deal agreement pact treaty memorandum memoranda mou mous
airplane aircraft plane flight
tariff tax duty levy
price cost
rule regulation
goal target objective
chance opportunity
monk thero thera clergy
envoy ambassador
farming agriculture agricultural farmers
rebuild rebuilding reconstruct reconstruction
repair restore restoration renovation
operation surgery surgical
shorten reduce reduction lower cut decrease
raise increase rise
delay wait waiting
terminal station stand depot
promise pledge assure assurance vow undertake commitment
hand handed handing present presented presentation
sign signed signature
pay payment paid
salary wage remuneration
teach teacher teaching
union federation guild
boat vessel ship craft fishing
sea maritime marine ocean
army soldier troop military
police policeman officer
jail prison imprison custody
parent mother father
couple spouse wife husband
village hamlet rural
poor poverty low-income needy vulnerable
hungry food nutrition
electricity power energy
petrol fuel filling oil
toilet lavatory sanitation restroom washroom latrine
bus coach
rail train railway
harbour port
shut close closed closure
broken damaged
picture photo photograph image
song sing singing music
singer vocalist artiste
prize award trophy
winner win won champion
sport games athlete
match game
lorry truck
scheme programme program project initiative
plan strategy roadmap
paper document report
letter message note
booklet book publication
site website web portal
computer computing digital
internet online digital
phone telephone mobile
factory plant industry industrial
trader merchant businessman entrepreneur
buyer customer consumer
tax revenue
budget allocation allocate vote
profit gain income earnings
debt loan borrowing
jobless unemployed unemployment
boss head chief
choose select pick appoint nominate elect
quit resign resignation
swear sworn oath instrument
sack dismiss remove removal
replace succeed successor
born birth birthday
die died death dead killed passing
sick ill patient
drug medicine medication pharmaceutical
cure treatment treat
water drinking
rain rainfall weather
weather meteorology meteorological
drought dry
forest wood jungle
temple shrine vihara
church cathedral
mosque islamic muslim
faith religion religious
old elderly senior
young youth
language tongue
topic theme subject
question issue matter concern
reason cause
answer reply response
complaint grievance
proof evidence
lie false falsehood misinformation
crime criminal offence
theft steal stolen robbery
bribe bribery corruption corrupt
court judicial judiciary judge
vote election poll ballot
party political
committee panel council board
team squad delegation
foreigner foreign overseas abroad
tourist visitor tourism
guest visitor
airport aviation
field land acre
rice paddy
tea coconut
egg poultry
worldwide global international
booth stall stand
zoom virtual online
staff personnel officers employees
sailor navy naval
airport airline
ambulance emergency
kid kids child children schoolchildren student pupil youngster
acting interim
adviser advisor
back return returned
due scheduled planned expected
queue queues line lines row
school college institute institution academy
building hall house premises centre
nonstop continuously uninterrupted unbroken continuous
leave leaving depart departure farewell conclude
arrive arrival land landed reach reached
present presents gift gifts souvenir token memento
guard protect protected safeguard preserve
ask asked request requested urge urged call called
tell told inform informed brief briefed
praise praised commend commended appreciate appreciated laud thank thanked
criticise criticised condemn condemned blame
warn warned caution cautioned alert
show shown display displayed exhibit exhibition demonstration demonstrate
watch watched see saw view viewed witness witnessed attend attended observe observed
hurt injured wounded injury
rubbish garbage waste litter debris
lecture lectured address addressed speech talk
lead led head headed chair chaired preside presided
aim purpose objective intention
name named title titled called entitled
theme slogan motto
mean means meaning refers defined definition signify
allow allowed permit permitted
big large huge
final last
fund funded finance financed support supported sponsor sponsored
cover covered include included span
carry carried implement implemented execute conduct conducted
check checked inspect inspected inspection review reviewed examine monitor
fix fixed set determined
stop stopped halt halted end ended cease
grow grew growth increase increased expand expansion
fall fell drop dropped decline declined decrease decreased
earn earned earning income revenue
spend spent spending expenditure cost
send sent dispatch dispatched
keep kept maintain maintained retain retained
ban banned prohibit prohibited forbid
fight fighting combat combating
first initial inaugural maiden
yearly annual annually year
daily day
twice two
countrywide nationwide islandwide
local domestic
bosses leaders heads
headmaster principal
teacher lecturer instructor
priest monk clergy
festival celebration
procession perahera parade march
war conflict
peace reconciliation harmony
heritage culture cultural
speed fast quick rapid swift accelerate
slow delay
cheap affordable
costly expensive
clean cleaning cleanliness hygiene
dirty polluted pollution
health medical hospital clinic
disease virus epidemic
elephant wildlife animal
flood disaster landslide storm cyclone
earthquake tremor quake
aid relief compensation
victim survivor affected
refugee displaced
border boundary frontier
crime criminal underworld
drugs narcotics
smuggling trafficking
weapon gun firearm arms
spy intelligence
secret confidential classified
truth fact
apologise apology sorry
agree agreed agreement consent
refuse refused reject rejected decline
join joined accede participate participated
ally partner friend
rival opponent competitor
investor investment invest
tourist visitor traveller holidaymaker
hotel resort lodging accommodation
mall arcade galleria plaza
beach coast coastal shore
mountain hill
river stream lake reservoir tank
bridge flyover overpass
tunnel underpass
harvest crop yield
fertiliser fertilizer manure
seed seedling
fish fishing fisheries fisherman
cow cattle dairy milk livestock
wood timber forest
factory mill plant
machine equipment device machinery
tool instrument
website portal platform
software app application
data information statistics figures
survey poll census
home household family dwelling house
shipment consignment cargo
infection case
penalty fine punishment
person people victim resident inhabitant
invention innovation device
map chart
flag banner emblem
statue monument memorial
museum gallery
library archive
film movie cinema
play drama theatre
dance dancer dancing
artist painter painting
poet poem poetry writer author
journalist reporter media press
newspaper daily paper
radio television broadcast tv
decoration medal award honour order insignia
probe investigation investigate inquiry enquiry audit
lender creditor bank financier
hurdle obstacle barrier challenge difficulty impediment problem constraint bottleneck
street road avenue lane boulevard
hall auditorium theatre ballroom
stipend allowance scholarship bursary grant
scholarship bursary fellowship
record entry entries register
task job assignment duty duties
alert warning alarm
contender candidate nominee applicant
tanker ship vessel freighter boat
anthem song hymn
occupation profession trade job
dress clothes garment outfit attire costume
keepsake souvenir memento gift token
compromise bridge middle concession
dish menu meal food served
snack refreshments tea
outcome result finding conclusion
finding conclusion result observation
flaw defect fault weakness shortcoming deficiency gap
shortfall deficit gap shortage
shortage scarcity lack
surplus excess
benefit advantage gain
drawback disadvantage downside
risk danger threat hazard
cause origin source
quota ceiling limit cap
limit ceiling cap threshold maximum
minimum floor least
rate percentage ratio share proportion
stage phase step
step measure action
criterion criteria requirement condition
requirement condition prerequisite
duration length period term
term tenure mandate
predecessor former outgoing
successor replacement incoming
post office position
rank grade
vacancy vacancies post
intake enrolment enrollment admission
trainee participant student
alumni graduates
degree qualification diploma
diploma certificate qualification
qualification degree certificate
exam examination test
test trial pilot
trial pilot experiment
lesson class course
course training class programme
workshop training seminar
seminar workshop symposium
symposium conference seminar
conference summit forum congress convention
gathering meeting assembly event
reception banquet
ceremony event function inauguration
anniversary jubilee commemoration
memorial monument tribute
wreath flowers floral
flower bouquet floral
portrait painting picture
sculpture statue
fair exhibition expo
concert performance music
performance concert show
prize money award cash
sum amount
fare ticket price
tender bid procurement
bid tender offer
bidder tenderer
supplier vendor
developer builder contractor
manufacturer maker producer
producer manufacturer grower
owner proprietor
tenant occupant lessee
landlord owner
shareholder owner
stake share holding
subsidiary affiliate
office branch bureau
headquarters seat office secretariat
tower building
floor storey
wing block building
ward unit
unit cell division
division department unit directorate
agency body organisation institution
association society
league association
alliance network coalition
taskforce committee group
working group committee
commission committee board
delegation mission team
mission delegation visit
crew staff team
fleet vessels ships
convoy vehicles
vehicle car van truck bus
motorcycle motorbike bike
bicycle bike cycle
helicopter aircraft
drone aircraft unmanned
runway airfield
airfield airport
quay pier jetty wharf berth
dock port
canal waterway channel
dam reservoir
embankment dyke levee dike
well borehole
pipe pipeline
turbine generator
panel module
grid network
cable line wire
antenna mast tower
sensor gauge instrument meter
siren alarm
camera cctv
screen display
robot automated
laboratory lab
ward hospital
vaccine vaccination immunisation
dose vaccine
outbreak epidemic
symptom sign
casualty victim dead injured
fatality death dead
survivor rescued
rescue save saved
shelter camp
tent shelter
blanket bedding
parcel package pack
bag sack
box case carton
container box
bottle flask
bale bundle
livestock cattle animal
sheep flock
herd flock cattle
bird poultry
species kind
grain cereal wheat
flour grain
sugar sugarcane
cotton textile
textile garment apparel
garment apparel clothing
fabric cloth textile
leather hide
gem jewellery gemstone
jewel gem jewellery
gold golden
coal mine
mineral ore
oil petroleum crude
gas lpg
diesel fuel
kerosene fuel
refinery refining
outage blackout cut
inflation prices
interest rate
currency money
exchange trade
trade commerce
duty tax customs
subsidy subsidies support
wage salary pay
bonus allowance incentive
arrears owed due outstanding
contribution donation
donor contributor sponsor
sponsor donor supporter
petition appeal request
request demand appeal
recommendation proposal suggestion advice
advice recommendation guidance
guideline guidance instruction
instruction directive order
decree order ordinance
ordinance law regulation
bylaw regulation
constitution charter
treaty convention
amendment change revision
revision amendment review
version edition draft
issue edition number
volume book
chapter section
brochure leaflet booklet
leaflet brochure flyer pamphlet
poster banner
logo emblem
stamp postage
coin note currency
banknote note
album photographs
documentary film
interview conversation
magazine journal periodical
article paper
editor publisher
translator interpreter
compere moderator presenter
moderator facilitator chair
facilitator moderator trainer
trainer instructor facilitator
instructor trainer teacher
coach trainer
referee umpire
player footballer cricketer
captain skipper
scorer goal
goal score
team side squad
score result
medal gold silver bronze
race marathon run
tournament championship cup
cup tournament trophy
stadium ground
ground field pitch
gym gymnasium
theatre stage
choir chorus singers
band orchestra
musician player
actor actress
director producer
architect designer
engineer technician
surveyor survey
scientist researcher scholar
scholar academic researcher professor
historian history
economist economic
accountant auditor
auditor audit
banker bank
agent broker representative
clerk secretary
typist secretary
driver chauffeur
pilot captain
seafarer sailor seaman mariner crew
fisher fisherman fishermen
farmer grower
herder shepherd
hunter ranger
warden ranger guard
guard guards security
bodyguard security
firefighter fireman fire
rescuer rescue
nurse midwife
surgeon doctor
pharmacist pharmacy
pharmacy chemist
dentist dental
vet veterinary veterinarian
veteran veterans retired
retiree pensioner retired
newcomer new
citizen national
migrant immigrant
refugee asylum
prisoner inmate detainee
detainee prisoner arrested
suspect accused arrested
culprit offender
offender criminal
thief theft
gang criminals
ruling judgment verdict decision
sentence punishment
lawsuit case suit
case suit trial
hearing session
witness testimony
testimony evidence
allegation accusation claim
denial denied
excuse reason
pretext reason
grounds reason
motive reason
rationale reason justification
explanation reason
argument reason
objection opposition concern
reservation concern objection
worry concern
fear concern
hope expectation wish
dream vision
vision goal
ambition goal aim
mission task
focus emphasis priority
pillar element component
component element part
ingredient component
feature characteristic
trait quality
quality standard
standard norm
model example
example instance
pattern design
design plan
blueprint plan
sketch drawing
diagram chart
table chart
graph chart
figure number statistic
tally count total
turnout attendance
attendance participation
capacity volume output
output production
yield output
consumption use
usage use
demand need
need requirement
shortlist list
list roster
schedule timetable programme
itinerary programme schedule
agenda programme
calendar schedule
slot time
shift turn
break recess
interval break
vacation holiday leave
leave absence
absence missing
date day
eve day
dawn morning
dusk evening
noon midday
midnight night
week days
fortnight week
quarter months
decade years
century years
era period
epoch period
"""
_IN_FIGURES = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
).split()
_GROUPS += "\n".join(f"{word} {number}" for number, word in enumerate(_IN_FIGURES, start=2))
_GROUP_BY_TERM: dict[str, frozenset[str]] = {}
for _line in _GROUPS.split("\n"):
    _terms = frozenset(terms_of(_line))
    for _term in _terms:
        _GROUP_BY_TERM[_term] = _GROUP_BY_TERM.get(_term, frozenset()) | _terms


@lru_cache(N_REMEMBERED)
def covered_by(term: str) -> frozenset[str]:
    """A term with the words by which what it means may be written: the envoy is an ambassador."""
    others = (COVERED, UNDER_OTHER_NAMES)
    return frozenset().union(*(words.get(term, frozenset()) for words in others)) | {term}


@lru_cache(N_REMEMBERED)
def told_by(term: str) -> frozenset[str]:
    """A term with those by which what it means may be told."""
    return covered_by(term) | _GROUP_BY_TERM.get(term, frozenset())
