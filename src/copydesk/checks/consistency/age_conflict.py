"""An age that does not fit what the copy says elsewhere of a person.

Ages stand in almost every story about people, and the arithmetic is free. Two ages of one person, or an age and a year
of birth that cannot belong together, tell the reader that one of them was guessed.

## Flags
- Lena Moss, 34, denied the charge. // [[Moss, 43]], told the court that she was at home.
- The winner was Lena Moss, a 34-year-old baker. // “I never win,” said [[Moss, 35]].
- Lena Moss was born in 1981. // The [[39-year-old Moss was elected in 2024]].
- Lena Moss, a teacher born in 1981, joined the board. // [[She was 39 when she was elected in 2024]].
- {date: 2026-03-12} Lena Moss (born 1981) runs the mill. // [[Moss, 34]], has no plans to retire.
- Lena Moss (1931–2004) wrote nine novels. // [[Moss died at the age of 83]].
- Lena Moss was born in Leeds in 1990. // [[She was elected to the council in 1985]].
- A 16-year-old girl, named as Lena Moss, won. // [[Lena, a girl of 19]], spoke. // “[[I am 14]],” Lena Moss said.
- Thirty-one-year-old Lena Moss has left. // At just [[36, Moss]] is the oldest on the team.
- The pilot, Lena Moss, is a former teacher of 58. // [[Moss, a widow aged 48]], was unhurt.
- In [[1999, when he was 29]], the sprinter – born in May 1980 – broke the record.
- The oldest oak in the park, planted in 1720, was [[400 years old when lightning felled it in 2020]].
- Lena Moss (1920-2005), who died aged [[75]], rowed. // Tom Hale, aged nine, swam. // “Cold,” said [[Tom, seven]].
- Lena Moss, 52, cooks. // The [[55-year-old Moss opened the inn in 1998]].
- Mrs Moss, born on 4 May 1915, kept her [[110th birthday on 4 May 2015]].
- A 16-year-old boy was held. // [[The boy, who is 15]], spoke.
- Lena Moss, 91, flew a glider. // [[The 94-year-old glider pilot]] won.
- The victim, Lena Moss, was 27. // [[Moss (age 37)]] was a baker. // Aged just [[nineteen, Moss]] is the youngest here.
- Lena Moss, 45, has cut hair for [[30 years, ever since she was 25]].
- He joined in 1979, aged 16, and left in [[2019, aged 66]].
- Lena Moss, 34, is [[four years older]] than her brother, Tom, who is 28.
- Mr Moss, 47, was [[22 when his daughter Lena, now 19]], was born.

- He died in [[1999, aged 81]]. He was born in 1928. // Born in 1947, he will be [[60 in 2017]].
- He was born in 1934, so was [[45 when he became a judge in 1989]].
- The singer died in [[2003. Born in 1933, he was 60]]. // She was born in 1900 and lived to be [[94, dying in 2004]].
- Lena Moss was born in Orle in 1957, and was [[only 18 when her first book came out in 1970]].

## Passes
- Tom Moss was born in Orle in 1957, and was only 13 when his first song came out in 1970.
- Mr Moss, 47, was 22 when his daughter Lena, now 25, was born. Tom Hale, 45, has cut hair for 30 years, since 15.
- A 34-year-old man was held. // A 36-year-old man was hurt. The man, 36, is at home.
- Mrs Moss, born in 1915, kept her 100th birthday in 2015. The mill, opened in 1950, kept its 60th anniversary in 2010.
- Lena Moss, 52, cooks. // The 35-year-old Moss opened the inn in 1998. // Moss ran on his 30th birthday.
- The judge, born in 1948, was 34 when the mayor left in 1990. The mill, built in 1890, had 80 looms in 1950.
- Born in 1952, he was 59 when he took over in 2011. Her son, born in 1990, was 20 when his father died in 2011.
- The king, born in 1920, won in 1952, when his heir was 4. The mill, built in 1720, is 300 years old and burnt in 1960.
- Born in 1950, she wrote that she was 17 in the book she published in 1990. // Lena Moss has sung since the age of 12.
- “At 14 I was a thief,” said Lena Moss, now 43, a mother of 16. // Moss, who turned 43 in May, is a widow of 43.
- Lena Moss was born in 1931. // She left school at the age of 14 and retired in 1996. // Moss worked till 1990.
- Lena Moss was 30 when her only son was born in 1990; she will keep her 70th birthday in 2030.
- {date: 2026-01-05} Lena Moss died on 20 December, aged 83. // Moss, born on 24 December 1941, wrote nine novels.
- Queen Ada was born in 1819. // Queen Ada (1837–1901) had a horse, Red Moss, born in 1890. // Red Moss retired in 1898.
- Tom Hale was born in 1990. // His grandfather was a judge in Leeds. He retired in 1985.
- Lena Moss, 34, denied the charge. // Moss, 34, told the court that she was at home.
- At 38, in 1941, Lena Moss became a judge; she was born in 1902. // Tom Hale, 12, ran. // In 2015 Hale, now 23, won.
- Lena Moss, 34, spoke in May. // Moss, who is now 35, has left.
- Lena Moss was born in 1981. // She was 42 when she was elected early in 2024.
- Moss, now 43, was 34 when she was hired. // Lena Moss left in May.
- Lena Moss, 34, and her brother Tom Moss, 43, left. // Moss, 43, drove.
- Lena Moss, 34, has two sons. // Her husband, 43, and Moss’s brother, 39, came too.
- Lena Moss, 34, swerved and hit a man. The 43-year-old is in hospital.
- In 2015 Lena Moss, 34, was fined. // Moss, 43, was back in court on Friday.
- “Tom Moss, 43, is my brother,” she said. // Tom Moss, 41, declined to comment.
- Tom Moss (12) scored first. // Moss (67) scored again. // Moss, 24, joined in May, and Tom Hale (34) did too.
- Mr Moss, 34, was hurt. // Mrs Moss, 43, was not. Lena Moss is at home.

- She was born in 1950 and was 16 when her son died in 1990.
- The judge died in 1985. She was 65. // His mother was born in 1910. The mayor died in 1999. He was born in 1928.
## Overrule when
Two people share the name, or years lie between the two and the copy says so elsewhere.

## Source
- NPR, accuracy checklist: check ages, and do the sum from the date of birth.
"""

from copydesk.analysis.lives.age import Age
from copydesk.checking import ERROR, WARNING, Facts, Flag, Flags, Spot, document_check, excerpt

SHOWN = 36
"""Characters of its words in the message, at the most."""


@document_check(ERROR, WARNING)
def age_conflict(facts: Facts) -> Flags:
    """Each age of a person against the earlier ones that the same voice gives. An error where years lie between."""
    told: dict[tuple[str, str | None], list[Age]] = {}
    for age in facts.ages:
        earlier = told.setdefault((age.who, age.speaker), [])
        other = next((one for one in earlier if age.apart(one)), None)
        known = any(_value(one) == _value(age) for one in earlier)
        if age.who and other and not known:
            here, there = (facts.spot(one.span.start, one.span.end) for one in (age, other))
            severity = ERROR if age.apart(other) > 1 else WARNING
            yield Flag(here, _message(age, other, here, there), related=(there,), severity=severity)
        earlier.append(age)


def _message(age: Age, other: Age, here: Spot, there: Spot) -> str:
    """Both ages, or when somebody can have been born by either."""
    words, place = excerpt(here.words, SHOWN), f"¶{there.paragraph.number}"
    if (age.present or age.least) and (other.present or other.least):
        return f"“{words}” here, but {other.present or other.least} in {place}. Which is right?"
    return f"“{words}”: born {age.birth}, but {other.birth} by {place}. Which is right?"


def _value(age: Age) -> tuple[float, float, int | None]:
    return age.earliest, age.latest, age.present
