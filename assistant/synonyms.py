"""Words for one thing, as people who ask and those who write reports choose among them."""

from __future__ import annotations

from functools import lru_cache

from assistant.countries import UNDER_OTHER_NAMES
from index.words import terms_of

N_REMEMBERED = 4096  # terms of questions
# A word for many offices, and the words by which these are known.
_COVERS = {
    "politician": "minister parliament mp mayor senator councillor governor politician",
    "mp mps": "parliament mp",
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
    "mp": "mp mps parliament",
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
