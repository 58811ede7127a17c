"""Countries under the words for them: by name, by their people, and as a government by its capital. Tables only."""

from __future__ import annotations

from index.words import terms_of

# "capital: name people": words that stand for the one country alone. Where they do not, only the capital leads to them.
_COUNTRIES = """
abuja: nigeria nigerian nigerians. accra: ghana ghanaian. addis: ethiopia ethiopian. algiers: algeria algerian.
amman: jordan jordanian. amsterdam hague: netherlands dutch. ankara: turkey türkiye turkish turk turks. ashgabat:
turkmenistan turkmen. astana: kazakhstan kazakh kazakhs. athens: greece greek greeks. baghdad: iraq iraqi. baku:
azerbaijan azerbaijani. bangkok: thailand thai thais. beijing: china chinese. beirut: lebanon lebanese. belgrade:
serbia serbian serb serbs. berlin: germany german germans. bern berne: switzerland swiss. bishkek: kyrgyzstan kyrgyz.
bratislava: slovakia slovak. brasilia: brazil brazilian. bucharest: romania romanian. budapest: hungary hungarian.
cairo: egypt egyptian. canberra: australia australian australians. chisinau: moldova moldovan. copenhagen: denmark
danish dane danes. dakar: senegal senegalese. damascus: syria syrian. delhi: india indian indians. dhaka: bangladesh
bangladeshi. doha: qatar qatari. dublin: ireland irish. dushanbe: tajikistan tajik tajiks. hanoi: vietnam
vietnamese. helsinki: finland finnish finn finns. islamabad: pakistan pakistani. jakarta: indonesia indonesian.
kuala lumpur: malaysia malaysian malaysians.
kabul: afghanistan afghan afghans. kampala: uganda ugandan. kathmandu: nepal nepali nepalese. kigali: rwanda rwandan.
kremlin moscow: russia russian russians. kyiv: ukraine ukrainian. lisbon: portugal portuguese. ljubljana: slovenia
slovene slovenes slovenian. lusaka: zambia zambian. madrid: spain spanish spaniard spaniards.
manila: philippines philippine filipino filipinos. maputo: mozambique mozambican. minsk: belarus
belarusian. muscat: oman omani. nairobi: kenya kenyan kenyans. nicosia: cyprus cypriot. oslo: norway norwegian
norwegians. ottawa: canada canadian canadians. paris: france french. podgorica: montenegro montenegrin. prague: czechia
czech czechs. pristina: kosovo kosovar kosovan. rabat: morocco moroccan. reykjavik: iceland icelandic. riga: latvia
latvian. rome: italy italian italians. sarajevo: bosnia bosnian bosnians. skopje: macedonia macedonian macedonians.
sofia: bulgaria bulgarian. stockholm: sweden swedish swede swedes. suva: fiji fijian. tallinn: estonia estonian.
tashkent: uzbekistan uzbek uzbeks. tbilisi: georgia georgian georgians. tehran: iran iranian. tirana: albania albanian
albanians. tokyo: japan japanese. tripoli: libya libyan. tunis: tunisia tunisian. ulaanbaatar: mongolia mongolian.
vienna: austria austrian. vientiane: laos lao laotian. vilnius: lithuania lithuanian. warsaw: poland polish pole poles.
yangon naypyidaw: myanmar burma burmese. yerevan: armenia armenian armenians. zagreb: croatia croatian croat croats.
antananarivo: madagascar malagasy. apia: samoa samoan. asmara: eritrea eritrean. asuncion asunción: paraguay paraguayan.
bamako: mali malian. bogota bogotá: colombia colombian. bridgetown: barbados barbadian. bujumbura: burundi burundian.
caracas: venezuela venezuelan. dodoma: tanzania tanzanian. funafuti: tuvalu tuvaluan. gaborone: botswana. harare:
zimbabwe zimbabwean. havana: cuba cuban cubans. honiara: solomon. khartoum: sudan sudanese. kingston: jamaica jamaican.
lilongwe: malawi malawian. lima: peru peruvian. lome lomé: togo togolese. luanda: angola angolan. male malé: maldives
maldivian maldivians. managua: nicaragua nicaraguan. mogadishu: somalia somali. monrovia: liberia liberian. montevideo:
uruguay uruguayan. niamey: niger nigerien. nukualofa nuku’alofa: tonga tongan. ouagadougou: burkina burkinabe.
phnom: cambodia cambodian. port-vila: vanuatu. quito: ecuador ecuadorian. ramallah: palestine palestinian.
santiago: chile chilean. tarawa: kiribati. tegucigalpa: honduras honduran. thimphu: bhutan bhutanese. valletta: malta
maltese. victoria: seychelles seychellois. windhoek: namibia namibian. yaounde yaoundé: cameroon cameroonian
"""
_SEATS = """
london: britain british uk kingdom. washington: us usa american america states. wellington: zealand. pretoria: african.
riyadh: saudi arabia. seoul: korea korean. brussels: european eu belgium belgian. colombo: lanka lankan. abu:
emirates uae
"""
_ALIASES = (
    "american us usa america states", "british uk britain kingdom", "eu european europe", "uae emirati emirates",
    "belgium belgian", "arabia saudi", "korea korean", "lanka lankan",
)  # fmt: skip


def _by_capital(table: str) -> dict[str, frozenset[str]]:
    told = (entry.partition(":") for entry in table.split("."))
    return {
        capital: frozenset(terms_of(f"{capital} {words}"))
        for capitals, _, words in told
        for capital in terms_of(capitals)
    }


def _by_name(lines: tuple[str, ...]) -> dict[str, frozenset[str]]:
    return {term: frozenset(terms_of(line)) for line in lines for term in terms_of(line)}


# A country's name and people for each other, and both for its capital, which itself stands for a town as well.
UNDER_OTHER_NAMES = (
    _by_capital(_COUNTRIES)
    | _by_capital(_SEATS)
    | _by_name(tuple(entry.partition(":")[2] for entry in _COUNTRIES.split(".")))
    | _by_name(_ALIASES)
)
