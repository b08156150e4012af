package org.lectern.server.documents;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.lectern.rulebook.draft.SourceLine;
import org.lectern.server.documents.Reading.Why;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads one document and ends: {@code ReadingProcess IN OUT}. A document that fills the memory or never comes to an end does so here and
 * not in the server, whose environment and connections this process does not have. Ends with 0, or with 10 and what is the matter.
 */
final class ReadingProcess {

    static final int REFUSED = 10;
    static final int MOST_CHARACTERS = 400_000;
    private static final long MOST_OF_AN_ENTRY = 32L << 20;
    private static final double LEAST_RATIO = 0.005;

    private ReadingProcess() {}

    static void main(String[] arguments) throws IOException {
        Path in = Path.of(arguments[0]);
        switch (read(in)) {
            case Reading.Read(List<SourceLine> lines) -> write(Path.of(arguments[1]), lines);
            case Reading.Refused(Why why) -> System.exit(REFUSED + why.ordinal());
        }
    }

    private static void write(Path out, List<SourceLine> lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (SourceLine line : lines) {
                writer.write(line.page() + "\t" + line.number() + "\t" + line.heading() + "\t" + line.text());
                writer.newLine();
            }
        }
    }

    static Reading read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return switch (Kind.of(bytes, file)) {
            case TEXT -> text(PlainText.of(bytes));
            case PDF -> parsed(file, new PDFParser(), Why.SCANNED);
            case WORD -> parsed(file, new OOXMLParser(), Why.EMPTY);
            case OLD_WORD -> new Reading.Refused(Why.OLD_WORD);
            case LOCKED_WORD -> new Reading.Refused(Why.LOCKED);
            case OTHER -> new Reading.Refused(Why.OTHER_KIND);
        };
    }

    private static Reading text(String text) {
        return text.length() > MOST_CHARACTERS
                ? new Reading.Refused(Why.TOO_LONG)
                : lines(SourceLine.of(text), Why.EMPTY);
    }

    private static Reading lines(List<SourceLine> lines, Why empty) {
        boolean any = lines.stream().anyMatch(line -> !line.text().isEmpty());
        return any ? new Reading.Read(lines) : new Reading.Refused(empty);
    }

    private static Reading parsed(Path file, Parser parser, Why empty) throws IOException {
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setMaxEntrySize(MOST_OF_AN_ENTRY);
        var lines = new LineHandler(MOST_CHARACTERS);
        var metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file)) {
            var secure = new SecureContentHandler(lines, in);
            try {
                parser.parse(in, secure, metadata, context());
            } catch (SAXException e) {
                secure.throwIfCauseOf(e);
                throw e;
            }
            return warned(metadata) ? new Reading.Refused(Why.BROKEN) : lines(lines.lines(), empty);
        } catch (EncryptedDocumentException _) {
            return new Reading.Refused(Why.LOCKED);
        } catch (LineHandler.TooLong _) {
            return new Reading.Refused(Why.TOO_LONG);
        } catch (SAXException | TikaException | RuntimeException | IOException e) {
            return new Reading.Refused(bomb(e) ? Why.TOO_LONG : Why.BROKEN);
        } catch (StackOverflowError _) {
            return new Reading.Refused(Why.TOO_LONG);
        }
    }

    // Tika goes on where a part of a document cannot be read, and says so here; a policy is read whole or not at all.
    private static boolean warned(Metadata metadata) {
        return metadata.get(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING) != null;
    }

    private static boolean bomb(Throwable thrown) {
        String said = thrown.getMessage() == null ? "" : thrown.getMessage();
        boolean here = thrown instanceof LineHandler.TooLong || said.contains("ip bomb");
        return here || (thrown.getCause() != null && bomb(thrown.getCause()));
    }

    /** Words only: nothing embedded, no macros, no pictures read for letters. */
    private static ParseContext context() {
        var context = new ParseContext();
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAcroFormContent(false);
        pdf.setSortByPosition(false);
        context.set(PDFParserConfig.class, pdf);
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setExtractMacros(false);
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        context.set(OfficeParserConfig.class, office);
        context.set(Parser.class, new NothingInside());
        return context;
    }

    /** What is embedded in a document is no part of its text. */
    private static final class NothingInside implements Parser {
        private static final long serialVersionUID = 1;

        @Override
        public Set<MediaType> getSupportedTypes(ParseContext context) {
            return Set.of();
        }

        @Override
        public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context) {
            // Passed over.
        }
    }
}
