"""Words that shape a question and tell nothing of what it is about. Tables only, lower case."""

from __future__ import annotations

# A question of these words alone has no subject.
GREETINGS = frozenset("thanks thank you very much yes no please good well спасибо да нет хорошо".split())
SHAPE_WORDS = GREETINGS | frozenset(
    """
    who whom whose what when where which why how many much long often was were is are be been did do does has have had
    will all also else other others any anything anyone everyone everybody people persons participants attendees
    participant officials ministers ambassadors delegates members guests side sides delegation delegations named
    attend attended attending attendance present absent apologies sent missed join joined took take taken part place
    come came chair chaired chairs chairman chairperson preside presided over in the a an from for of to at by with on
    agree agreed agreement agreements decide decided decision decisions conclude concluded conclusion conclusions
    discuss discussed topic topics agenda item items subject subjects outcome outcomes result results say said says
    speak spoke speakers speaker talk propose proposed promise promised ask asked answer reply made make and
    held happen happened start end last begin began host hosted organise organised organize organized open opened venue
    main points point report reports led lead representing represented he she they him her them his their there me name
    list tell give us not didn wasn weren t meet met meetings purpose about it that this meeting session event talks
    кто что кого чем чём о об где когда сколько был была было были он она они там это ещё еще
    """.split()
)
