package org.lectern.server.help;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.JurisdictionTest;

/** The handbook is whole: a page for every screen, no dead link, no long page, and no word for a button that is not there. */
@Tag("domain")
class HandbookTest {

    private static final int SCREENFUL = 300;
    private static final Map<String, String> FILES = Handbook.packed();
    private static final Handbook HANDBOOK = new Handbook(FILES);
    private static final Pattern KEY = Pattern.compile("<kbd>(\\w+)</kbd>");

    private static String text(String page) {
        return FILES.getOrDefault(page, "");
    }

    private static <N extends Node> List<N> all(Class<N> kind, String page) {
        List<N> found = new ArrayList<>();
        Chapter.parse(text(page)).accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                if (kind.isInstance(parent)) {
                    found.add(kind.cast(parent));
                }
                super.visitChildren(parent);
            }

            @Override
            public void visit(Code code) {
                visitChildren(code);
            }

            @Override
            public void visit(HtmlBlock html) {
                visitChildren(html);
            }

            @Override
            public void visit(HtmlInline html) {
                visitChildren(html);
            }
        });
        return found;
    }

    /** What is read; where a link leads is not. */
    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                words.append(' ');
            }

            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
                words.append('\n');
            }

            @Override
            public void visit(Heading heading) {
                visitChildren(heading);
                words.append('\n');
            }
        });
        return words.toString().strip();
    }

    private static Set<String> anchors(String page) {
        return all(Heading.class, page).stream()
                .map(heading -> words(heading).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void everyScreenHasItsPage() {
        Set<String> explained = HANDBOOK.chapters(Jurisdiction.UNITED_STATES).stream()
                .flatMap(chapter -> chapter.screens().stream())
                .map(Screen::pattern)
                .collect(toCollection(TreeSet::new));
        assertThat(explained).as("screens that pages are about").containsAll(Product.screens());
        assertThat(Product.addresses()).as("screens that are there").containsAll(explained);
    }

    @Test
    void aScreenHasOnePage() {
        assertThat(HANDBOOK.chapters(Jurisdiction.UNITED_STATES).stream()
                        .flatMap(chapter -> chapter.screens().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theNearestPageIsOpened() {
        assertThat(HANDBOOK.addressFor("/comments")).isEqualTo("/help/comments");
        assertThat(HANDBOOK.addressFor("/comments/26-0007")).isEqualTo("/help/deciding");
        assertThat(HANDBOOK.addressFor("/by-hand/new")).isEqualTo("/help/by-hand-channel");
        assertThat(HANDBOOK.addressFor("/answers/26-0007/send")).isEqualTo("/help/answer");
        assertThat(HANDBOOK.addressFor("/")).isEqualTo("/help");
        assertThat(HANDBOOK.addressFor("/help/people")).isEqualTo("/help");
        assertThat(HANDBOOK.addressFor("/nowhere")).isEqualTo("/help");
    }

    @Test
    void noLinkIsDead() {
        Set<String> dead = new TreeSet<>();
        for (String page : FILES.keySet()) {
            for (Link link : all(Link.class, page)) {
                String[] parts = link.getDestination().split("#", 2);
                String to = parts[0].isEmpty() ? page : parts[0].replaceFirst("\\.md$", "");
                boolean named = parts[0].isEmpty() || parts[0].endsWith(".md");
                if (!named
                        || !FILES.containsKey(to)
                        || (parts.length > 1 && !anchors(to).contains(parts[1]))) {
                    dead.add(page + " to " + link.getDestination());
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void linksAndHeadingsAreTheSameInTheProduct() {
        assertThat(Objects.requireNonNull(HANDBOOK.named("case", Jurisdiction.UNITED_STATES))
                        .html())
                .contains("href=\"/help/record\"")
                .contains("<h2 id=\"i-hid-something-by-mistake\">");
        for (Chapter chapter : HANDBOOK.chapters(Jurisdiction.UNITED_STATES)) {
            assertThat(chapter.html()).as(chapter.name()).doesNotContain(".md\"", ".md#");
            anchors(chapter.name()).forEach(anchor -> assertThat(chapter.html()).contains("id=\"" + anchor + "\""));
        }
    }

    @Test
    void headingsHaveTheSameAddressEverywhere() {
        for (String page : FILES.keySet()) {
            assertThat(all(Heading.class, page).stream().map(HandbookTest::words))
                    .as(page)
                    .doesNotHaveDuplicates()
                    .allMatch(heading -> heading.matches("[A-Za-z -]+"));
        }
    }

    @Test
    void aPageIsShortAndBeginsWithItsTitle() {
        for (String page : FILES.keySet()) {
            Node tree = Chapter.parse(text(page));
            assertThat(tree.getFirstChild()).as(page).isInstanceOf(Heading.class);
            assertThat(((Heading) tree.getFirstChild()).getLevel()).as(page).isEqualTo(1);
            assertThat(words(tree).split("\\s+")).as(page).hasSizeBetween(80, SCREENFUL);
        }
    }

    @Test
    void everyPageStandsInTheContents() {
        Set<String> named = all(Link.class, Chapter.FIRST).stream()
                .map(link -> link.getDestination().replaceFirst("\\.md.*", ""))
                .collect(toCollection(TreeSet::new));
        named.add(Chapter.FIRST);
        assertThat(named).containsExactlyElementsOf(FILES.keySet());
    }

    @Test
    void nothingIsWrittenAsHtmlAndNothingOfItWouldWork() {
        for (String page : FILES.keySet()) {
            assertThat(all(HtmlBlock.class, page)).as(page).isEmpty();
            assertThat(all(HtmlInline.class, page)).as(page).isEmpty();
        }
        assertThat(Chapter.of("x", "# X\n\n<script>y</script>\n\n[z](javascript:z)", Jurisdiction.UNITED_STATES)
                        .html())
                .doesNotContain("<script>", "javascript:");
    }

    @Test
    void wordsInBoldStandOnTheScreen() {
        List<Pattern> texts =
                Product.texts().values().stream().map(Product::asSeen).toList();
        Set<String> invented = new TreeSet<>();
        for (String page : FILES.keySet()) {
            for (StrongEmphasis bold : all(StrongEmphasis.class, page)) {
                String said = words(bold);
                if (texts.stream().noneMatch(text -> text.matcher(said).matches())) {
                    invented.add(page + ": " + said);
                }
            }
        }
        assertThat(invented).isEmpty();
    }

    @Test
    void everyKeyIsExplained() {
        Set<String> explained =
                all(Code.class, "deciding").stream().map(Code::getLiteral).collect(toCollection(TreeSet::new));
        assertThat(explained).containsAll(Product.template("moderation/keys", KEY));
    }

    @Test
    void whatAScreenSaysAboutAThingIsExplainedOnItsPage() {
        Map<String, String> explained = Map.of(
                "item\\.note\\.[a-z-]+", "notes",
                "act\\.(leave-up|hide|delete|restore)", "deciding",
                "attest\\.(threat|intimate-image|minor)", "threat",
                "queue\\.view\\.[a-z]+", "comments",
                "seal\\.unchanged", "case",
                "policy\\.how\\.[a-z]+", "policy",
                "outbox\\.(waits|tries|sent|shown)", "messages",
                "problem\\.(not-signed-in|not-found|expired-form|decided-meanwhile|link-used|database-away|internal)\\.wrong",
                        "errors");
        explained.forEach((family, page) ->
                assertThat(unexplained(family, page)).as(family + " on " + page).isEmpty());
    }

    private static List<String> unexplained(String family, String page) {
        List<String> bold = all(StrongEmphasis.class, page).stream()
                .map(HandbookTest::words)
                .toList();
        List<Map.Entry<String, String>> texts = Product.texts().entrySet().stream()
                .filter(text -> text.getKey().matches(family))
                .toList();
        assertThat(texts).as(family).isNotEmpty();
        return texts.stream()
                .filter(text -> bold.stream()
                        .noneMatch(said ->
                                Product.asSeen(text.getValue()).matcher(said).matches()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void everyPlaceOfTheRailHasAPage() {
        Stream<String> rail = Product.texts().entrySet().stream()
                .filter(text -> text.getKey().startsWith("rail."))
                .map(Map.Entry::getValue);
        List<String> titles = HANDBOOK.chapters(Jurisdiction.UNITED_STATES).stream()
                .map(Chapter::title)
                .toList();
        assertThat(rail).isNotEmpty().allMatch(titles::contains);
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void nobodyReadsAWordThatIsNotUsedWhereTheyWork(Jurisdiction jurisdiction) {
        Pattern never = JurisdictionTest.never(jurisdiction);
        assertThat(HANDBOOK.chapters(jurisdiction).stream()
                        .flatMap(chapter -> never.matcher(chapter.html().replaceAll("<[^>]*>", ""))
                                .results()
                                .map(found -> chapter.name() + ": " + around(chapter.html(), found.group()))))
                .isEmpty();
    }

    private static String around(String html, String word) {
        String text = html.replaceAll("<[^>]*>", "");
        int at = text.indexOf(word);
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }
}
