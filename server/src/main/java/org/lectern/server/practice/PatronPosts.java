package org.lectern.server.practice;

import static org.lectern.server.practice.PracticeBlog.CADOTT;
import static org.lectern.server.practice.PracticeBlog.ECRL;

import java.time.Duration;
import java.util.List;

/** The invented posts that invented patrons comment on. */
public final class PatronPosts {

    /**
     * A post before it is published.
     *
     * @param thing what it is about, as a comment would name it
     * @param place where that is
     * @param age how long before the start it was published
     */
    public record Draft(
            PracticeBlog blog, String title, String text, String by, String thing, String place, Duration age) {}

    public static final List<Draft> ALL = List.of(
            new Draft(
                    CADOTT,
                    "Story time moves to Thursday",
                    "From next month story time is on Thursdays at 10:30, with room for strollers by the side door. Siblings of any age are welcome.",
                    "Children's desk",
                    "story time",
                    "the children's room",
                    Duration.ofHours(75)),
            new Draft(
                    CADOTT,
                    "We are trying later hours",
                    "Until the end of winter we stay open until 8 on Mondays and Wednesdays. Tell us whether it helps.",
                    "Front desk",
                    "the late closing",
                    "the front desk",
                    Duration.ofHours(69)),
            new Draft(
                    CADOTT,
                    "The seed library is open",
                    "Take up to ten packets of seeds, bring some back in the fall. Beans and tomatoes went first last year.",
                    "Adult programs",
                    "the seed library",
                    "the old card catalog",
                    Duration.ofHours(62)),
            new Draft(
                    CADOTT,
                    "Book sale in the basement",
                    "Two days of books by the bag. What you pay buys new picture books.",
                    "Friends table",
                    "the book sale",
                    "the basement",
                    Duration.ofHours(55)),
            new Draft(
                    ECRL,
                    "A new bookmobile stop",
                    "The bookmobile stops at the township hall every other Tuesday from 3 to 5. Holds can be picked up there.",
                    "Outreach",
                    "the bookmobile",
                    "the township hall",
                    Duration.ofHours(73)),
            new Draft(
                    ECRL,
                    "Museum passes at all branches",
                    "Borrow a pass like a book: one for each household, for seven days. Passes cannot be put on hold yet.",
                    "Circulation",
                    "the museum pass",
                    "the branch desk",
                    Duration.ofHours(66)),
            new Draft(
                    ECRL,
                    "Help with forms on Friday afternoons",
                    "Bring your papers and we find the right form and the right office together. We cannot give legal advice.",
                    "Reference",
                    "the form help",
                    "the reference desk",
                    Duration.ofHours(59)),
            new Draft(
                    ECRL,
                    "Winter reading for grown-ups",
                    "Read five books before the ice is out, and one of them must be older than you. There is a mug for everybody who makes it.",
                    "Programming",
                    "winter reading",
                    "the program room",
                    Duration.ofHours(52)));

    private PatronPosts() {}
}
