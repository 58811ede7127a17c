"""Words for one thing, as people who ask and those who write reports choose among them."""

from __future__ import annotations

from functools import lru_cache

from assistant.countries import UNDER_OTHER_NAMES
from index.words import terms_of

N_REMEMBERED = 4096  # terms of questions
# A word for many offices, and the words by which these are known.
_COVERS = {
    "politician": "minister parliament mp mayor senator councillor governor politician",
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
car vehicle
harm damage
murder kill
illness disease
workers employees staff labour
women girls female
children kids youth
law act legislation bill
house home housing
deal agreement pact treaty memorandum memoranda mou mous
airplane aircraft plane flight
flood floods flooding
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
petrol fuel oil
bus coach
rail train railway
harbour port
shut close closed closure
broken damaged
picture photo photograph image
song sing singing music
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
app application
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
worker labourer employee
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
rubbish garbage waste litter
clean cleaning cleanliness
temple shrine vihara
church cathedral
mosque islamic muslim
faith religion religious
old elderly senior
young youth
disabled disability
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
hotel accommodation
ticket fare
airport aviation
border frontier
field land acre
crop harvest
rice paddy
milk dairy
tea coconut
egg poultry
animal wildlife
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
monthly month
weekly week
daily day
twice two
countrywide nationwide islandwide
abroad overseas foreign
local domestic
bosses leaders heads
headmaster principal
teacher lecturer instructor
priest monk clergy
temple vihara shrine
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
nurse nursing nurses
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
exporter export exports
importer import imports
tourist visitor traveller holidaymaker
hotel resort lodging accommodation
beach coast coastal shore
mountain hill
river stream lake reservoir tank
bridge flyover overpass
tunnel underpass
harvest crop yield
fertiliser fertilizer manure
seed seedling
paddy rice
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
present gift
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
yearly annual annually
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
danger hazard threat
cause origin source
source origin
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
tenure mandate
predecessor former outgoing
successor replacement incoming
post office position
rank grade
vacancy vacancies post
applicant application candidate
intake enrolment enrollment admission
trainee participant student
alumni graduates
degree qualification diploma
diploma certificate qualification
qualification degree certificate
exam examination test
test trial pilot
trial pilot experiment
experiment trial
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
jubilee anniversary
memorial monument tribute
wreath flowers floral
flower bouquet floral
portrait painting picture
sculpture statue
exhibit exhibition display
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
contractor builder
developer builder contractor
manufacturer maker producer
maker manufacturer producer
producer manufacturer grower
owner proprietor
proprietor owner
tenant occupant lessee
landlord owner
shareholder owner
stake share holding
share stake
subsidiary affiliate
branch office
office branch bureau
bureau office
headquarters seat office secretariat
seat headquarters
premises building
tower building
floor storey
wing block building
ward unit
cell unit
unit cell division
division department unit directorate
directorate division department
agency body organisation institution
body organisation institution agency
association society
society association
league association
network alliance
alliance network coalition
coalition alliance
taskforce committee group
working group committee
commission committee board
delegation mission team
mission delegation visit
crew staff team
fleet vessels ships
convoy vehicles
vehicle car van truck bus
truck lorry
van vehicle
motorcycle motorbike bike
bicycle bike cycle
helicopter aircraft
drone aircraft unmanned
runway airfield
airfield airport
jetty pier quay wharf
quay pier jetty wharf berth
berth quay
dock port
canal waterway channel
dam reservoir
embankment dyke levee dike
dike dyke embankment
well borehole
borehole well
pump pumping
pipe pipeline
pipeline pipe
turbine generator
generator turbine
panel module
grid network
cable line wire
wire cable
antenna mast tower
sensor gauge instrument meter
gauge sensor meter
meter gauge
siren alarm
camera cctv
screen display
robot automated
laboratory lab
lab laboratory
clinic hospital
ward hospital
vaccine vaccination immunisation
vaccination vaccine
dose vaccine
outbreak epidemic
symptom sign
injury wound
casualty victim dead injured
fatality death dead
survivor rescued
rescue save saved
evacuate evacuation
shelter camp
camp shelter
tent shelter
blanket bedding
parcel package pack
package parcel
bag sack
sack bag
box case carton
container box
bottle flask
bale bundle
livestock cattle animal
sheep flock
flock herd
herd flock cattle
bird poultry
species kind
plant tree
vegetable vegetables
fruit fruits
grain cereal wheat
wheat grain
flour grain
sugar sugarcane
cotton textile
textile garment apparel
garment apparel clothing
clothing clothes garment apparel
fabric cloth textile
leather hide
gem jewellery gemstone
jewel gem jewellery
gold golden
coal mine
mine mining
mineral ore
ore mineral
oil petroleum crude
gas lpg
diesel fuel
kerosene fuel
refinery refining
power electricity
outage blackout cut
blackout outage
deficit shortfall
inflation prices
interest rate
currency money
exchange trade
trade commerce
commerce trade
export exports
import imports
customs duty
duty tax customs
levy tax
subsidy subsidies support
pension retirement
retirement pension
wage salary pay
pay salary wage
bonus allowance incentive
incentive bonus allowance
arrears owed due outstanding
contribution donation
donor contributor sponsor
sponsor donor supporter
volunteer volunteers
petition appeal request
appeal request petition
request demand appeal
demand request
proposal suggestion recommendation
suggestion proposal recommendation
recommendation proposal suggestion advice
advice recommendation guidance
guideline guidance instruction
instruction directive order
directive instruction order
decree order ordinance
ordinance law regulation
bylaw regulation
constitution charter
charter constitution
treaty convention
convention treaty
clause provision article
amendment change revision
revision amendment review
draft version
version edition draft
edition issue
issue edition number
volume book
chapter section
brochure leaflet booklet
leaflet brochure flyer pamphlet
poster banner
slogan motto theme
logo emblem
stamp postage
coin note currency
banknote note
album photographs
documentary film
broadcast television radio
interview conversation
journal magazine
magazine journal periodical
article paper
author writer
editor publisher
publisher publishing
translator interpreter
interpreter translator
compere moderator presenter
moderator facilitator chair
facilitator moderator trainer
trainer instructor facilitator
instructor trainer teacher
coach trainer
referee umpire
player footballer cricketer
captain skipper
skipper captain
scorer goal
goal score
team side squad
score result
medal gold silver bronze
race marathon run
marathon race
tournament championship cup
championship tournament cup
cup tournament trophy
stadium ground
ground field pitch
gym gymnasium
theatre stage
chorus choir
choir chorus singers
band orchestra
orchestra band
musician player
actor actress
actress actor
director producer
architect designer
designer architect
engineer technician
technician engineer
surveyor survey
scientist researcher scholar
researcher scientist scholar
scholar academic researcher professor
historian history
archaeologist archaeology
economist economic
accountant auditor
auditor audit
banker bank
broker agent
agent broker representative
clerk secretary
typist secretary
driver chauffeur
pilot captain
sailor seaman mariner
seafarer sailor seaman mariner crew
fisher fisherman fishermen
farmer grower
grower farmer
herder shepherd
shepherd herder
hunter ranger
ranger warden
warden ranger guard
guard guards security
bodyguard security
firefighter fireman fire
fireman firefighter fire
rescuer rescue
nurse midwife
midwife nurse
surgeon doctor
pharmacist pharmacy
pharmacy chemist
dentist dental
vet veterinary veterinarian
veterinarian veterinary
patient patients
orphan orphans
widow widows
veteran veterans retired
pensioner retired
retiree pensioner retired
newcomer new
resident inhabitant
inhabitant resident people
citizen national
migrant immigrant
immigrant migrant
refugee asylum
prisoner inmate detainee
inmate prisoner
detainee prisoner arrested
suspect accused arrested
accused suspect
culprit offender
offender criminal
thief theft
gang criminals
verdict judgment ruling
ruling judgment verdict decision
sentence punishment
lawsuit case suit
case suit trial
hearing session
witness testimony
testimony evidence
allegation accusation claim
claim allegation
denial denied
excuse reason
pretext reason
grounds reason
motive reason
rationale reason justification
justification reason
explanation reason
argument reason
objection opposition concern
reservation concern objection
worry concern
fear concern
hope expectation wish
wish hope
expectation hope
dream vision
vision goal
ambition goal aim
mission task
priority focus
focus emphasis priority
emphasis focus
pillar element component
component element part
element component part
ingredient component
feature characteristic
characteristic feature
trait quality
quality standard
standard norm
norm standard
model example
example instance
pattern design
design plan
blueprint plan
sketch drawing
drawing sketch
diagram chart
table chart
graph chart
figure number statistic
statistic figure number
tally count total
count tally
turnout attendance
attendance participation
participation attendance
capacity volume output
output production
production output
yield output
consumption use
usage use
demand need
need requirement
shortlist list
list roster
roster list
schedule timetable programme
timetable schedule
itinerary programme schedule
agenda programme
calendar schedule
slot time
shift turn
break recess
recess break
interval break
vacation holiday leave
holiday leave
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
