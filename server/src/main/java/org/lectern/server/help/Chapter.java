package org.lectern.server.help;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.lectern.server.words.Jurisdiction;

/**
 * A page of the handbook: a file of Markdown whose first line may say, in a comment, for which screens it is.
 *
 * @param name the file's name without its ending
 * @param html safe to put into a page: what is written as HTML is escaped
 */
public record Chapter(String name, String title, List<Screen> screens, String html) {

    /** The file that code hosts show for the folder is the first page here. */
    static final String FIRST = "README";

    private static final Pattern SCREENS = Pattern.compile("\\A<!-- screens: (.*) -->\\R");
    private static final Pattern OTHER_PAGE = Pattern.compile("([A-Za-z-]+)\\.md(#.*)?");
    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(List.of(HeadingAnchorExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    public Chapter {
        screens = List.copyOf(screens);
    }

    /** The page in the words of a jurisdiction; what is written as code stays. */
    static Chapter of(String name, String text, Jurisdiction jurisdiction) {
        Node page = parse(text);
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                words.setLiteral(jurisdiction.worded(words.getLiteral()));
            }
        });
        String title = page.getFirstChild() instanceof Heading heading ? WORDS.render(heading) : name;
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(inTheProduct(link.getDestination()));
                visitChildren(link);
            }
        });
        return new Chapter(name, title, screens(text), HTML.render(page));
    }

    /** The page as a tree, with links as they are in the file. */
    static Node parse(String text) {
        return PARSER.parse(SCREENS.matcher(text).replaceFirst(""));
    }

    private static List<Screen> screens(String text) {
        Matcher line = SCREENS.matcher(text);
        return line.find()
                ? Stream.of(line.group(1).split(" +", -1)).map(Screen::of).toList()
                : List.of();
    }

    /** Files link to each other by name, so that the handbook can be read where it lies as well. */
    private static String inTheProduct(String destination) {
        Matcher other = OTHER_PAGE.matcher(destination);
        if (!other.matches()) {
            return destination;
        }
        return address(other.group(1)) + (other.group(2) == null ? "" : other.group(2));
    }

    static String address(String name) {
        return name.equals(FIRST) ? "/help" : "/help/" + name;
    }

    String address() {
        return address(name);
    }
}
