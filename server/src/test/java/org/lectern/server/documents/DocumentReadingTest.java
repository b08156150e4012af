package org.lectern.server.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.rulebook.draft.SourceLine;
import org.lectern.server.documents.Reading.Why;
import org.lectern.server.testing.Papers;

/** What a director brings is read with the place of each line, and what cannot be read says why. */
@Tag("servers")
class DocumentReadingTest {

    private static final DocumentReading READING = new DocumentReading();
    private static final List<String> POLICY = List.of(
            "# Comments",
            "The library is glad to hear from you.",
            "+ Spam will be removed.",
            "+ Threats will be removed.",
            "# Staff",
            "Staff shall be polite.");

    private static List<SourceLine> read(byte[] bytes) {
        return switch (READING.read(bytes)) {
            case Reading.Read(List<SourceLine> lines) ->
                lines.stream().filter(line -> !line.text().isEmpty()).toList();
            case Reading.Refused(Why why) -> throw new AssertionError(why);
        };
    }

    private static Why refused(byte[] bytes) {
        return switch (READING.read(bytes)) {
            case Reading.Read(List<SourceLine> lines) -> throw new AssertionError(lines);
            case Reading.Refused(Why why) -> why;
        };
    }

    @Test
    void aFileOfWordIsReadWithItsHeadingsAndTheNumbersThatWordGives() {
        assertThat(read(Papers.docx(POLICY)))
                .containsExactly(
                        new SourceLine(0, 1, 1, "Comments"),
                        new SourceLine(0, 2, 0, "The library is glad to hear from you."),
                        new SourceLine(0, 3, 0, "1. Spam will be removed."),
                        new SourceLine(0, 4, 0, "2. Threats will be removed."),
                        new SourceLine(0, 5, 1, "Staff"),
                        new SourceLine(0, 6, 0, "Staff shall be polite."));
    }

    @Test
    void aPdfIsReadWithThePageAndTheLine() {
        List<SourceLine> lines = read(Papers.pdf("<h1>Comments</h1><p>The library is glad to hear from you.</p>"
                + "<p style='page-break-before: always'>Spam will be removed.</p><p>Threats too.</p>"));
        assertThat(lines)
                .contains(
                        new SourceLine(1, 1, 0, "Comments"),
                        new SourceLine(2, 1, 0, "Spam will be removed."),
                        new SourceLine(2, 2, 0, "Threats too."));
    }

    @Test
    void aTextIsReadInWhateverCharactersItWasWritten() {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            assertThat(read("Rules\n\nNo “spam” at our café.".getBytes(charset)))
                    .containsExactly(
                            new SourceLine(0, 1, 0, "Rules"), new SourceLine(0, 3, 0, "No “spam” at our café."));
        }
    }

    @Test
    void aPictureOfAPageAndAnEmptyFileSaySo() throws IOException {
        assertThat(refused(Papers.pdf(""))).isEqualTo(Why.SCANNED);
        assertThat(refused(" \n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Why.EMPTY);
        assertThat(refused(new byte[0])).isEqualTo(Why.EMPTY);
        assertThat(refused(Papers.docx(List.of()))).isEqualTo(Why.EMPTY);
    }

    @Test
    void whatWantsAPasswordSaysSo() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Papers.pdf("<p>Spam</p>"));
                var out = new ByteArrayOutputStream()) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
            assertThat(refused(out.toByteArray())).isEqualTo(Why.LOCKED);
        }
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[] {1, 2, 3}), "EncryptedPackage");
            files.writeFilesystem(out);
            assertThat(refused(out.toByteArray())).isEqualTo(Why.LOCKED);
        }
    }

    @Test
    void whatIsNoDocumentOrBrokenSaysSo() throws IOException {
        byte[] word = Papers.docx(POLICY);
        assertThat(refused(Arrays.copyOf(word, word.length / 2))).isIn(Why.BROKEN, Why.OTHER_KIND);
        assertThat(refused("%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Why.BROKEN);
        assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0})).isEqualTo(Why.OTHER_KIND);
        assertThat(refused(zip("notes.txt", "hello"))).isEqualTo(Why.OTHER_KIND);
        assertThat(refused(new byte[DocumentReading.MOST_BYTES + 1])).isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void aFileThatUnpacksToFarMoreThanItIsEndsOnlyItsOwnReading() throws IOException {
        String bomb =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                        + "a".repeat(60_000_000) + "</w:t></w:r></w:p></w:body></w:document>";
        assertThat(refused(zip("word/document.xml", bomb))).isIn(Why.TOO_LONG, Why.BROKEN);
        assertThat(refused("Spam. ".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Why.TOO_LONG);
        assertThat(read(Papers.docx(POLICY))).hasSize(POLICY.size());
    }

    @Test
    void noFileOfTheMachineIsReadIntoADocument(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the keys of the library");
        String asks = """
                <?xml version="1.0"?><!DOCTYPE w [<!ENTITY f SYSTEM "%s">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>It says &f;</w:t></w:r></w:p></w:body></w:document>
                """.formatted(secret.toUri());
        assertThat(READING.read(zip("word/document.xml", asks)).toString()).doesNotContain("keys of the library");
    }

    private static byte[] zip(String name, String content) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(CONTENT_TYPES.getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("_rels/.rels"));
                zip.write(RELATIONS.getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
            return out.toByteArray();
        }
    }

    private static final String CONTENT_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>
            """;
    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>
            """;
}
