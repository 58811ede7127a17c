"""First names that are hardly anything else: before another capitalised word they tell of a person."""

from __future__ import annotations

# Left out are names that are as often a place, a month or a word ("Jordan", "Victoria", "April", "Grace").
GIVEN_NAMES = frozenset(
    """
    aaron abby abdul abdullah abel abigail abraham adam adele adrian adriana agata agnes agnieszka ahmad ahmed aidan
    aigerim aiko aileen aisha akira alain alan alana alastair albert alberto alec alejandra alejandro aleksandar
    aleksander aleksandr aleksandra aleksei alessandra alessandro alex alexander alexandra alexandre alexei alexis
    alfred alfredo ali alice alicia alina alison alistair allan allison alma alyssa amanda amelia amina amir amit
    amy ana anand anastasia anatoly anders andre andrea andreas andrei andrej andres andrew andrey andrzej andy
    angela angelika angelina angus anil anita anja anna annabel anne annette annie anthony antoine anton antonella
    antonia antonina antonio anwar archie ariel arif arjun arlene armand arnaud arne arnold arthur artur arturo arun
    asel ashley ashok asif aslan astrid audrey augustin aurelie ayesha aziz barbara barry bart bartosz beata
    beatrice beatriz becky belinda ben benedict benjamin bernard bernd bernhard bert bertrand beth bethany betty
    beverley beverly bianca birgit bjorn björn blake bob bogdan bohdan boris brenda brendan brett brian bridget
    brigitte britta bronwyn bruce bruno bryan caitlin callum calum camilla camille carina carl carla carlo carlos
    carmen carol carolina caroline carolyn casper catalina catarina catherine cathy cecile cecilia cedric celia
    celine cesar charlene charles charlie chiara chloe chris christa christiane christina christine christophe
    christopher chuck ciara claire clara clare clarence claude claudia claudio claus clifford clive colette colin
    colleen connie connor conor constance corey cornelia cornelius craig cristian cristina cynthia cyril damian
    damien dana daniel daniela daniele danielle danny daria darius darren darryl david dawid debbie deborah debra
    declan deepak deirdre denis denise dennis derek desmond diana diane diego dieter dimitri dimitrios dinesh dirk
    dmitri dmitry dmytro dominic dominik dominique donald donna doreen doris dorothea dorothy doug douglas duncan
    dylan eamon ed eddie edgar edith edmund eduard eduardo edward edwin eileen ekaterina elaine eleanor elena eleni
    eliana elias elif elijah elin elina elisa elisabeth elise elizabeth ella ellen ellie elliot elliott elsa elvira
    emanuel emilia emilie emilio emily emma emmanuel enrico enrique eric erica erich erik erika erin ernest ernesto
    ernst esteban esther ethan eugene eugenia eva evan eve evelyn evgeny ewa fabian fabien fabio fabrice farid
    farida fatima federica federico felipe felix ferdinand fernanda fernando filip fiona francesca francesco
    francine francis francisco franck francois francoise franz françois françoise freddie frederic frederick
    frederik fredrik friedrich gabriel gabriela gabriele gabrielle gareth garry gary gaurav gavin gemma geoff
    geoffrey george georges gerald geraldine gerard gerd gerhard german gertrude giacomo gianluca gianni gilbert
    gilles gillian gina giorgio giovanna giovanni gisela giulia giuseppe glen glenn gloria gonzalo gordon graeme
    graham greg gregor gregory greta guido guillaume guillermo gunnar gunter gustav gustavo günter hamid hana hanna
    hannah hannes hans harald hari harold harriet harry harvey hassan hazel heather hector heidi heike heinrich
    heinz helen helena helene helga helmut hendrik henri henrietta henrik henry herbert herman hermann hilary hilda
    hiroshi holger horst howard hubert hugh hugo hussein ian ibrahim ida igor ilya imran ines inga inge ingo ingrid
    ioana ion irene irina iris irma isaac isabel isabella isabelle ismail istvan ivan ivana ivo jack jackie jacob
    jacqueline jacques jaime jake jakob jakub jamal james jamie jan jana jane janet janice janina janis jaroslav
    jason javier jay jean jeanette jeanne jeff jeffrey jelena jen jennifer jenny jens jeremy jerome jerry jerzy
    jesper jesse jessica jessie jesus jill jim jimmy joachim joan joana joanna joanne joao joe joel joep johan
    johann johanna johannes john johnny jon jonas jonathan jordi jorge jose josef joseph josephine joshua josé joyce
    joão juan juana judith judy jules julia julian juliana julie julien juliet juliette julio julius jurgen justin
    justine jutta jörg jürgen kai kamal kamila karel karen karim karin karina karl karla karolina katarina kate
    katerina katharina katherine kathleen kathrin kathryn kathy katie katja katrin kayla keith kelly ken kenneth
    kenny kerry kevin khalid kieran kim kimberley kimberly kirsten kirsty kjell klaus konrad konstantin kristen
    kristian kristin kristina kristine kristof krzysztof kumar kurt kyle lars laszlo laura lauren laurence laurent
    lawrence leah leanne leila len lena leon leona leonard leonardo leonid leonie leopold leslie levi lewis liam
    liliana lillian linda lindsay lindsey lionel lisa liz lois lora lorenzo lorna lorraine lothar lotte louis louise
    luc luca lucas lucia luciana lucie lucinda lucy ludmila ludwig luigi luis luisa lukas luke lydia lynn lynne
    maciej maddalena madeleine magda magdalena magnus mahmoud malcolm manfred manuel manuela mara marc marcel
    marcelo marcin marco marcos marcus marek margaret margarita margot maria mariana marianne marie marija marina
    mario marion marius marjorie marko markus marlene marta martha martin martina martine mary maryam massimo
    mateusz mathias mathieu mathilde matilda matt matteo matthew matthias matthieu maureen maurice maurizio mauro
    maximilian maya megan mehmet melanie melinda melissa mercedes meredith michael michaela michal michał michel
    michele michelle miguel mihai mihail mika mikael mike mikhail mikko milan milena milica miranda miriam mirjam
    miroslav mitch mitchell mohamed mohammad mohammed moira molly mona monica monika monique morgan moritz morten
    moses muhammad murat muriel mustafa myriam nadia nadine nancy naomi natalia natalie natalya natasha nathalie
    nathan nathaniel neil nelly nelson nicholas nick nico nicola nicolas nicole niels nigel nikita niklas nikola
    nikolai nikolaus nikos nils nina noah noel noemi nora norbert noreen norma norman nuno octavio olaf ole oleg
    olena olga oliver olivia olivier omar orlando oscar oskar oswald otto owen pablo pamela paola paolo pascal
    patrice patricia patrick patrik patty paul paula paulina pauline paulo pavel pawel paweł pedro peggy penelope
    per perry peter petr petra petros phil philip philipp philippa philippe phillip phyllis pia pierre pieter pilar
    piotr polly priscilla priya prudence quentin rachel rafael rahul rainer raj rajesh ralf ralph ramesh ramon randy
    raphael raquel rashid raul ravi raymond rebecca regina reinhard renata renate rene ricardo riccardo richard rick
    rita robert roberta roberto robin rodney rodrigo roger roland rolf roman ron ronald ronan rory rosa rosalind
    rosemary ross roxana roy ruben rudolf rudolph rupert russell ruth ryan sabina sabine sabrina salma salvador
    salvatore sam samantha samir samuel sandeep sandra sandy sanjay sara sarah sascha saskia scott sean sebastian
    selina serge sergei sergey sergio seth shane shannon sharon shaun shawn sheila shelley shirley sibylle sidney
    siegfried sigrid silke silvia simon simona simone sofia solveig sonia sonja sophia sophie stacy stanislav
    stanley stefan stefania stefanie stefano steffen stella stephan stephane stephanie stephen steve steven stewart
    stuart sue sunil suresh susan susana susanna susanne suzanne sven svetlana sybil sylvain sylvia sylvie tadeusz
    tamara tania tanja tanya tara tatiana tatyana ted terence teresa terry tetiana thelma theo theodor theodore
    theresa therese thierry thomas thorsten tiffany tim timo timothy tina tobias todd tom tomas tomasz tommy toni
    tony torsten tracey tracy trevor tristan trond trudy tyler ulrich ulrike umar urs ursula uwe vadim valentin
    valentina valeria valerie vanessa vasily vera verena veronica veronika veronique victor vijay vikram viktor
    viktoria vincent vincenzo viola virginie vitaly vivian viviane vivien vladimir volker volodymyr walter wanda
    wendy werner wilfried wilhelm willem william wilma winifred winston wojciech wolfgang xavier yana yann yannick
    yasmin yoko yolanda yuri yusuf yves yvette yvonne zachary zbigniew zeynep zoe zofia zoltan zsuzsanna zuzana
    antti bjarne geir giulio gunther haakon hamish janine jeremiah josh jukka knut kostas leif mandy mateo millie pekka
    pete phoebe radek rowena sally teemu terje tessa toby tommaso vinod
    """.split()
)
# After an honorific or an office these are a name too, whatever else they are.
AMBIGUOUS_NAMES = frozenset(
    """
    angel april austin bill carter chad charity chase christian clay constant dean dolly faith florence frank gene
    georgia grace grant guy hope iris ivy jade jasmine jordan joy june justice lance lee lily logan long mark marshal
    may
    mercy miles moon nick norm paris park patience pearl penny prince ray reed rich rob robin rose ruby rusty sandy sky
    song sterling summer sun sydney victoria virgin virginia wade will
    """.split()
)
# Surnames in front that are words as well: before a given name of Chinese or Korean syllables they are a name.
SURNAMES_IN_FRONT = frozenset("sun park moon song long bang gong fang may king lane lake young son".split())
