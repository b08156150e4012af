package org.lectern.server.practice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences of invented patrons. {thing} and {place} come from the post, {day}, {who}, {time}, {number} and {count} are drawn, and
 * {open}, {end} and {huff} are ways to begin and to end.
 */
final class PatronWords {

    static final List<String> NAMES = List.of(
            "Marge T.",
            "Lou B.",
            "Earl",
            "Dot K.",
            "Ines R.",
            "Walt",
            "Junie M.",
            "Hank O.",
            "Priya S.",
            "Old Nels",
            "Tova L.",
            "Ray D.",
            "Bea W.",
            "Carmen V.",
            "quilter_on_5th",
            "two_loons",
            "Gus P.",
            "Mai X.",
            "Fern H.",
            "Oskar",
            "Lottie F.",
            "Ramona G.",
            "tractor_mom",
            "Abe N.",
            "Nadia C.",
            "Sully",
            "Greta A.",
            "Cy J.",
            "Maeve Q.",
            "Dev U.",
            "Mrs. Z",
            "ice_shanty_reader",
            "Paulette I.",
            "Tim E.",
            "Rosalie Y.",
            "Big Ole",
            "Hazel-Ann",
            "Yusuf B.",
            "Winnie K.",
            "Stan the Mailman");

    static final Map<String, List<String>> DRAWN = Map.of(
            "day", List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),
            "who",
                    List.of(
                            "my grandson",
                            "my neighbor",
                            "our youngest",
                            "my mother",
                            "our daughter",
                            "my husband",
                            "my class",
                            "my roommate"),
            "time",
                    List.of(
                            "after work",
                            "before lunch",
                            "in the evening",
                            "on weekends",
                            "right after school",
                            "at opening time"),
            "count", List.of("two", "three", "four", "five", "six", "a dozen"),
            "number",
                    List.of(
                            "715-555-0142",
                            "(715) 555-0117",
                            "320-555-0163",
                            "(320) 555-0188",
                            "715.555.0109",
                            "320 555 0131"),
            "open",
                    List.of(
                            "Hello all. ",
                            "",
                            "",
                            "Well. ",
                            "Just saw this. ",
                            "Hi! ",
                            "Long-time reader here. ",
                            "Right then. "),
            "huff",
                    List.of(
                            "",
                            "",
                            "",
                            " Just saying.",
                            " Not impressed.",
                            " Do better.",
                            " I mean it kindly, mostly."),
            "end", List.of("", "", "", "", " Thanks!", " See you {day}.", " Have a good week.", " From all of us."));

    private static final Map<Manner, List<String>> SENTENCES = new EnumMap<>(Manner.class);

    static {
        SENTENCES.put(
                Manner.KIND,
                List.of(
                        "{open}{who} talks about nothing but {thing}. You people do good work.{end}",
                        "{open}The lady at {place} found in a minute what I had looked for since {day}.{end}",
                        "{open}I moved here knowing nobody, and {thing} is how I met half the town.{end}",
                        "{open}{thing} is the best thing to happen here since the pie counter closed.{end}",
                        "{open}Thank you for thinking of people who can only come {time}.{end}",
                        "{open}Brought {who} along and we stayed until closing. Worth every cent of our taxes.{end}",
                        "{open}You even carried my bags out to the car. Nobody does that any more.{end}",
                        "{open}We drove {count} miles out of our way for {thing} and would again.{end}",
                        "{open}My late wife would have loved {thing}. I go for both of us now.{end}",
                        "{open}Patient, cheerful, and never once made me feel slow at {place}.{end}"));
        SENTENCES.put(
                Manner.FUNNY,
                List.of(
                        "{open}I came for one book and left with {count}. Send help, or a wheelbarrow.{end}",
                        "{open}{who} asked whether the librarians live at {place}. I said yes, under the desk.{end}",
                        "{open}My dog has opinions about {thing} and asked me to pass them on: good, more biscuits.{end}",
                        "{open}If {thing} gets any better I will have to move in. I own a cot.{end}",
                        "{open}My overdue book is not late, it is enjoying {thing} at its own pace.{end}",
                        "{open}Told {who} to be quiet at {place}. I was the one who got shushed.{end}",
                        "{open}I have read the post about {thing} {count} times, so that counts towards my reading goal.{end}"));
        SENTENCES.put(
                Manner.QUESTION,
                List.of(
                        "{open}Do we need a card for {thing}, or can we just turn up?{end}",
                        "{open}Is {place} reachable with a wheelchair when there is snow?{end}",
                        "{open}Will {thing} also be on {day}? {who} works the other days.{end}",
                        "{open}Can somebody from the next county use {thing} too?{end}",
                        "{open}Is there parking close to {place} {time}?{end}",
                        "{open}How many people came last time? We would be {count}.{end}",
                        "{open}Could you say who I ask about {thing} when the desk is busy?{end}",
                        "{open}Is it all right to bring a sandwich to {place}?{end}",
                        "{open}Do you have anything like {thing} for teenagers?{end}",
                        "{open}Does {thing} go on over the holidays, or is {day} the last one?{end}"));
        SENTENCES.put(
                Manner.GRUMPY,
                List.of(
                        "{open}Whoever planned {thing} has never had to get there {time}. Badly thought out.{huff}",
                        "{open}Another notice, and still nobody answers the phone on {day}s. Fix that first.{huff}",
                        "{open}I waited {count} weeks for a hold and then it was the wrong edition. Not good enough.{huff}",
                        "{open}We pay for this and {place} is freezing. Where does the money go?{huff}",
                        "{open}Sorry, but {thing} was better before you changed it. Did anybody ask us?{huff}",
                        "{open}The restroom near {place} has been out of order since {day}. Shameful for a public building.{huff}",
                        "{open}You cut the newspapers and then find money for {thing}? I disagree with the whole idea.{huff}",
                        "{open}Rude answer at the desk {time}. I will take it to the board meeting.{huff}"));
        SENTENCES.put(
                Manner.CHATTY,
                List.of(
                        "{open}If you like {thing}, ask for the lighthouse novels. I am on number {count}.{end}",
                        "{open}It snowed on us on the way to {place}, and I had a book in my coat, so I did not mind.{end}",
                        "{open}In my day {place} was a feed store. It smelled better then, but had fewer books.{end}",
                        "{open}{who} and I take turns choosing. This week it is sea monsters.{end}",
                        "{open}Saw {count} cars outside {place} already. Word gets around.{end}"));
        SENTENCES.put(
                Manner.PERSONAL,
                List.of(
                        "{open}Somebody left mittens at {place}. Call me at {number} and I bring them over.{end}",
                        "{open}I can give {who} and others a ride to {thing}, just ring {number}.{end}",
                        "{open}Could you phone me about {thing}? My number is {number}, any time but {day}.{end}",
                        "{open}My sister runs late for everything, her cell is {number} in case she forgets {thing}.{end}"));
        SENTENCES.put(
                Manner.SPAM,
                List.of(
                        "Work from home and earn {count} times your wage!!! Start today: https://easy-wage.example/join{end}",
                        "CHEAP reading glasses, {count} pairs for the price of one >>> www.bright-specs.example/deal <<<",
                        "I lost {count} sizes with this tea, ask me how: http://wonder-tea.example/?ref=42",
                        "Your computer may be at risk. Our experts clean it for free, call or visit https://fast-clean.example"));
        SENTENCES.put(
                Manner.FLYER,
                List.of(
                        "All are invited to our tent revival on {day}! Come and be saved, there is no other way. Bring a friend.",
                        "Read the good news for yourself: free Bible course by mail, and prayer every {day} at seven. Repent while there is time.",
                        "Lonely? The Lord is calling you. Our fellowship meets {time}, leave your worries at the door."));
        SENTENCES.put(
                Manner.CAMPAIGN,
                List.of(
                        "Vote for Harlan Pettibone for county board this {day}! He will lower your taxes.",
                        "Vote NO on the sewer question. Yard signs are free, I have {count} left.",
                        "Elect Odessa Quillfeather to the school board, the only candidate who listens. Donate at https://quillfeather.example"));
        SENTENCES.put(
                Manner.MENACING,
                List.of(
                        "Whoever towed my truck from {place} will be sorry. I know when you lock up {time}.",
                        "Take {thing} down by {day} or I will come and make you. You have been warned.",
                        "Next time that man at {place} talks to me like that I am going to hurt him."));
        SENTENCES.put(
                Manner.SALTY,
                List.of(
                        "{open}Damn it, I drove in for {thing} and the door was locked. What the hell?{huff}",
                        "{open}The printer at {place} is a piece of crap and ate {count} of my pages.{huff}",
                        "{open}About bloody time. {thing} should have come years ago.{huff}",
                        "{open}Who the hell parks across {count} spaces at a library?{huff}"));
    }

    private PatronWords() {}

    /** All sentences of a manner; none for a duplicate, which has another's. */
    static List<String> of(Manner manner) {
        return SENTENCES.getOrDefault(manner, List.of());
    }
}
