package org.lectern.server.inbox.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.platform.ReceivedComment;
import org.lectern.testing.Property;

@Tag("servers")
class RowsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String HEADER = "post_id,comment_id,author,text,time\r\n";

    static List<Row> read(byte[] file) throws IOException, FileRefused {
        return read(new ByteArrayInputStream(file));
    }

    static List<Row> read(InputStream file) throws IOException, FileRefused {
        Rows rows = Rows.of(file, NOW);
        List<Row> all = new ArrayList<>();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }

    private static List<Row> read(String file) throws IOException, FileRefused {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static ReceivedComment comment(Row row) {
        assertThat(row).isInstanceOf(Row.Taken.class);
        return ((Row.Taken) row).comment();
    }

    private static String refusal(Row row) {
        assertThat(row).isInstanceOf(Row.Refused.class);
        Row.Refused refused = (Row.Refused) row;
        return refused.at().line() + " " + refused.reason() + " " + refused.detail();
    }

    private static String bytes(Row row) {
        return new String(comment(row).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aNameLongerThanOneCanBeIsRefusedAndTheOtherRowsAreTaken() throws IOException, FileRefused {
        String time = ",Hello,2026-05-02T10:00:30Z\r\n";
        List<Row> rows = read(HEADER + "1,1," + "x".repeat(301) + time + "1,2," + "x".repeat(300) + time);
        assertThat(refusal(rows.getFirst())).isEqualTo("2 NAME author");
        assertThat(comment(rows.getLast()).author()).hasSize(300);
    }

    @Test
    void aRowIsACommentWithItsPostAndItsBytesAsTheyStand() throws IOException, FileRefused {
        String line = "7,\"Summer \"\"reading\"\"\",Read along.,https://a.example/7,2026-05-01T09:00-05:00,"
                + "70,69,Pat,@pat,\"I love it, truly\r\nand again\",https://a.example/7#70,2026-05-02T10:00:30-05:00,held";
        List<Row> rows =
                read("Post ID,post_title,POST_TEXT,post-url,post_time,comment_id,parent_id,author,handle,text,url,"
                        + "time,status\r\n" + line + "\r\n");
        assertThat(rows).hasSize(1);
        Row.Taken row = (Row.Taken) rows.getFirst();
        assertThat(row.post().externalId()).isEqualTo("7");
        assertThat(row.post().title()).isEqualTo("Summer \"reading\"");
        assertThat(row.post().writtenAt()).isEqualTo("2026-05-01T14:00:00Z");
        assertThat(row.comment().externalId()).isEqualTo("70");
        assertThat(row.comment().order()).isEqualTo(70);
        assertThat(row.comment().parentId()).isEqualTo("69");
        assertThat(row.comment().author()).isEqualTo("Pat");
        assertThat(row.comment().handle()).isEqualTo("@pat");
        assertThat(row.comment().text()).isEqualTo("I love it, truly\r\nand again");
        assertThat(row.comment().writtenAt()).isEqualTo("2026-05-02T15:00:30Z");
        assertThat(row.comment().status()).isEqualTo(PlatformStatus.HELD);
        assertThat(row.comment().bytes()).isEqualTo(line.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void fieldsAreDividedAsTheHeaderShows(String separator) throws IOException, FileRefused {
        String file = (HEADER + "1,2,Pat,Hello,2026-01-01T00:00Z\n").replace(",", separator);
        assertThat(comment(read(file).getFirst()).text()).isEqualTo("Hello");
    }

    @Test
    void aCommaWithinSemicolonsIsText() throws IOException, FileRefused {
        assertThat(comment(read("post_id;comment_id;text;time\n1;2;Yes, please;2026-01-01T00:00Z")
                                .getFirst())
                        .text())
                .isEqualTo("Yes, please");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineBreakEndsARowAndEmptyLinesAreNoRows(String end) throws IOException, FileRefused {
        String file = "\n\n" + HEADER + "1,2,Pat,One,2026-01-01T00:00Z\n\n1,3,Pat,Two,2026-01-01T00:00Z\n\n";
        List<Row> rows = read(file.replace("\r\n", "\n").replace("\n", end));
        assertThat(rows).extracting(row -> comment(row).text()).containsExactly("One", "Two");
        assertThat(rows).extracting(row -> row.at().line()).containsExactly(4L, 6L);
        assertThat(bytes(rows.getFirst())).isEqualTo("1,2,Pat,One,2026-01-01T00:00Z");
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException, FileRefused {
        assertThat(read("\uFEFF" + HEADER + "1,2,Pat,x,2026-01-01T00:00Z")).hasSize(1);
        assertThat(read("\uFEFF{\"post_id\":1,\"comment_id\":2,\"text\":\"x\",\"time\":\"2026-01-01T00:00Z\"}"))
                .hasSize(1);
    }

    @Test
    void linesAreCountedAcrossQuotedLineBreaks() throws IOException, FileRefused {
        List<Row> rows = read(HEADER + "1,2,Pat,\"a\nb\r\nc\",2026-01-01T00:00Z\n1,3,Pat,x,yesterday\n");
        assertThat(refusal(rows.get(1))).isEqualTo("5 TIME yesterday");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,2,Pat,x                             | 2 FIELD_COUNT 4/5
                    1,2,Pat,x,2026-01-01T00:00Z,y         | 2 FIELD_COUNT 6/5
                    ,2,Pat,x,2026-01-01T00:00Z            | 2 MISSING post_id
                    1,,Pat,x,2026-01-01T00:00Z            | 2 MISSING comment_id
                    1,2,Pat,x,                            | 2 MISSING time
                    1,2,Pat,x,2026-01-01T00:00            | 2 TIME_WITHOUT_ZONE 2026-01-01T00:00
                    1,2,Pat,x,2026-01-01 09:30:00         | 2 TIME_WITHOUT_ZONE 2026-01-01 09:30:00
                    1,2,Pat,x,03/04/2026                  | 2 TIME 03/04/2026
                    1,2,Pat,x,1700000000                  | 2 TIME 1700000000
                    1,2,Pat,x,1970-01-01T00:00Z           | 2 TIME_FAR 1970-01-01T00:00Z
                    1,2,Pat,x,2026-12-24T00:00Z           | 2 TIME_FAR 2026-12-24T00:00Z
                    1,2,Pat,x,+999999999-01-01T00:00Z     | 2 TIME_FAR +999999999-01-01T00:00Z
                    1,2,Pat,"x"y,2026-01-01T00:00Z        | 2 QUOTE_INSIDE
                    1,2,Pat,"x,2026-01-01T00:00Z          | 2 QUOTE_OPEN
                    """)
    void aRowThatCannotBeUsedIsRefusedWithItsLineAndTheReason(String row, String reason)
            throws IOException, FileRefused {
        assertThat(refusal(read(HEADER + row).getFirst()).strip()).isEqualTo(reason);
    }

    @Test
    void afterARefusedRowTheNextIsRead() throws IOException, FileRefused {
        List<Row> rows = read(HEADER + "1,2,Pat,\"x\"y\",2026-01-01T00:00Z\n1,3,Pat,fine,2026-01-01T00:00Z\n");
        assertThat(refusal(rows.get(0))).startsWith("2 QUOTE_INSIDE");
        assertThat(comment(rows.get(1)).text()).isEqualTo("fine");
    }

    @ParameterizedTest
    @CsvSource({
        "'post_id,comment_id,text,time,email', COLUMN_UNKNOWN email",
        "'post_id,comment_id,text', COLUMN_MISSING time",
        "'post_id,comment_id,text,time,Text', COLUMN_TWICE text",
        "'Hello there', COLUMN_UNKNOWN Hello there",
        "'\"post_id,comment_id', HEADER_UNREADABLE",
        "'   ', EMPTY",
        "'', EMPTY"
    })
    void aFileWithoutAUsableHeaderIsRefusedWhole(String header, String reason) {
        assertThatThrownBy(() -> read(header + "\n"))
                .isInstanceOf(FileRefused.class)
                .extracting(failure -> String.valueOf(failure.getMessage()).strip())
                .isEqualTo(reason);
    }

    @Test
    void anotherEncodingThanUtf8IsNamedAndNotGuessed() throws IOException, FileRefused {
        Charset windows = Charset.forName("windows-1252");
        List<Row> rows =
                read((HEADER + "1,2,René,Café,2026-01-01T00:00Z\n1,3,Pat,plain,2026-01-01T00:00Z").getBytes(windows));
        assertThat(refusal(rows.get(0))).startsWith("2 NOT_UTF8");
        assertThat(comment(rows.get(1)).text()).isEqualTo("plain");
        assertThatThrownBy(() -> read(("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageContaining("UTF16");
        assertThatThrownBy(() -> read(("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16BE)))
                .hasMessageContaining("UTF16");
    }

    @Test
    void jsonLinesHaveTheSameFields() throws IOException, FileRefused {
        String line =
                "{\"post_id\":\"p\",\"comment_id\":9007199254740993,\"parent_id\":null,\"text\":\"nul \\u0000 half \\ud83d\","
                        + "\"time\":\"2026-01-01T00:00:00Z\",\"status\":\"spam\"}";
        List<Row> rows = read(line + "\r\n\r\n" + line.replace("9007199254740993", "\"a\""));
        assertThat(comment(rows.get(0)).externalId()).isEqualTo("9007199254740993");
        assertThat(comment(rows.get(0)).text()).isEqualTo("nul \u0000 half \ud83d");
        assertThat(comment(rows.get(0)).status()).isEqualTo(PlatformStatus.SPAM);
        assertThat(bytes(rows.get(0))).isEqualTo(line);
        assertThat(rows.get(1).at().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"post_id":1                                                                              | NOT_JSON
                    {"post_id":1} {"post_id":2}                                                               | NOT_JSON
                    {"post_id":1,"post_id":2,"comment_id":1,"text":"x","time":"2026-01-01T00:00Z"}            | NOT_JSON
                    {"email":"pat@example.org"}                                                               | FIELD_UNKNOWN email
                    {"text":{"a":1}}                                                                          | FIELD_NO_TEXT text
                    {"post_id":1.5}                                                                           | FIELD_NO_TEXT post_id
                    {"post_id":1,"comment_id":2,"time":"2026-01-01T00:00Z"}                                   | MISSING text
                    {"post_id":1,"comment_id":"a\\u0000b","text":"","time":"2026-01-01T00:00Z"}               | IDENTIFIER comment_id
                    {"post_id":"\\ud800","comment_id":1,"text":"","time":"2026-01-01T00:00Z"}                 | IDENTIFIER post_id
                    {"post_id":1,"comment_id":2,"text":"","time":"2026-01-01T00:00Z","status":"deleted"}      | STATUS deleted
                    """)
    void aLineThatCannotBeUsedIsRefused(String line, String reason) throws IOException, FileRefused {
        assertThat(refusal(read(line).getFirst()).strip()).isEqualTo("1 " + reason);
    }

    @Test
    void aLineThatIsNoObjectIsRefusedBetweenOthers() throws IOException, FileRefused {
        String good = "{\"post_id\":1,\"comment_id\":2,\"text\":\"x\",\"time\":\"2026-01-01T00:00Z\"}";
        List<Row> rows = read(good + "\n[1]\n\"text\"\n" + "[".repeat(5000) + "\n" + good);
        assertThat(rows).hasSize(5);
        assertThat(rows.subList(1, 4))
                .allSatisfy(row -> assertThat(refusal(row)).contains("NOT_JSON"));
    }

    @Test
    void anEndlessRowIsRefusedWithoutBeingHeldAndTheNextIsRead() throws IOException, FileRefused {
        byte[] before = (HEADER + "1,2,Pat,").getBytes(StandardCharsets.UTF_8);
        byte[] after = ",2026-01-01T00:00Z\n1,3,Pat,fine,2026-01-01T00:00Z\n".getBytes(StandardCharsets.UTF_8);
        List<Row> rows = read(around(before, 100_000_000, after));
        assertThat(refusal(rows.get(0))).startsWith("2 TOO_LONG");
        assertThat(comment(rows.get(1)).text()).isEqualTo("fine");

        byte[] good = "{\"post_id\":1,\"comment_id\":2,\"text\":\"x\",\"time\":\"2026-01-01T00:00Z\"}\n"
                .getBytes(StandardCharsets.UTF_8);
        rows = read(around(
                good, 100_000_000, ("\n" + new String(good, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal(rows.get(1))).startsWith("2 TOO_LONG");
        assertThat(rows).hasSize(3);
    }

    private static InputStream around(byte[] before, int length, byte[] after) {
        InputStream many = new InputStream() {
            private int left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int most) {
                if (left <= 0) {
                    return -1;
                }
                int some = Math.min(most, left);
                Arrays.fill(into, offset, offset + some, (byte) 'x');
                left -= some;
                return some;
            }
        };
        return new java.io.SequenceInputStream(java.util.Collections.enumeration(
                List.of(new ByteArrayInputStream(before), many, new ByteArrayInputStream(after))));
    }

    @Property(tries = 200)
    void whateverIsWrittenAsCsvIsReadBackAndCanBeGoneOnWithAfterAnyRow(RandomGenerator random)
            throws IOException, FileRefused {
        List<String> texts = new ArrayList<>();
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            String text = text(random);
            texts.add(text);
            file.append("1,")
                    .append(i)
                    .append(",Pat,\"")
                    .append(text.replace("\"", "\"\""))
                    .append("\",2026-01-01T00:00Z\n");
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        List<Row> rows = read(bytes);
        assertThat(rows).extracting(row -> comment(row).text()).isEqualTo(texts);

        Row last = rows.get(random.nextInt(rows.size()));
        Rows again = Rows.of(new ByteArrayInputStream(bytes), NOW);
        again.skipTo(last.at().end(), last.at().lineAfter());
        List<Row> rest = new ArrayList<>();
        for (Row row = again.next(); row != null; row = again.next()) {
            rest.add(row);
        }
        assertThat(rest).usingRecursiveComparison().isEqualTo(rows.subList(rows.indexOf(last) + 1, rows.size()));
    }

    @Property(tries = 300)
    void noBytesMakeItStumble(RandomGenerator random) throws IOException {
        String letters = "\",;\n\r{}:\\\u0000ab19 ";
        byte[] noise = new byte[random.nextInt(400)];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (letters.charAt(random.nextInt(letters.length())) ^ (random.nextInt(20) == 0 ? 0x80 : 0));
        }
        byte[] file = random.nextBoolean()
                ? join(HEADER.getBytes(StandardCharsets.UTF_8), noise)
                : join(new byte[] {'{'}, noise);
        try {
            long lines = new String(file, StandardCharsets.ISO_8859_1).lines().count();
            assertThat(read(file)).hasSizeLessThanOrEqualTo((int) lines);
        } catch (FileRefused refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String text(RandomGenerator random) {
        String letters = "ab,;\t\"\n\r 'é📚\u0000";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.appendCodePoint(letters.codePoints().toArray()[random.nextInt(13)]);
        }
        return text.toString();
    }
}
