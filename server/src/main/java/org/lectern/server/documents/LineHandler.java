package org.lectern.server.documents;

import java.util.ArrayList;
import java.util.List;
import org.lectern.rulebook.draft.SourceLine;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers lines from the XHTML that Tika makes of a document: a page of a PDF is a division, a paragraph of Word an element. */
final class LineHandler extends DefaultHandler {

    private final int mostCharacters;
    private final List<SourceLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inBody;
    private int page;
    private int number;
    private int heading;
    private int characters;

    LineHandler(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** More text than a policy has. */
    static final class TooLong extends SAXException {
        private static final long serialVersionUID = 1;
    }

    List<SourceLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "body" -> inBody = true;
            case "div" -> {
                flush();
                if ("page".equals(attributes.getValue("class"))) {
                    page++;
                    number = 0;
                }
            }
            case "p", "li", "tr", "br" -> flush();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = local.charAt(1) - '0';
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "p", "li", "tr", "div", "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                gap();
                heading = 0;
            }
            case "td", "th" -> text.append(' ');
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (!inBody) {
            return;
        }
        characters += length;
        if (characters > mostCharacters) {
            throw new TooLong();
        }
        for (int i = start; i < start + length; i++) {
            if (chars[i] == '\n' || chars[i] == '\r') {
                flush();
            } else {
                text.append(chars[i]);
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        characters(chars, start, length);
    }

    private void flush() {
        String line = text.toString().strip();
        text.setLength(0);
        if (!line.isEmpty()) {
            number++;
            lines.add(new SourceLine(page, number, heading, line));
        }
    }

    private void gap() {
        if (!lines.isEmpty() && !lines.getLast().text().isEmpty()) {
            lines.add(new SourceLine(page, Math.max(1, number), 0, ""));
        }
    }
}
