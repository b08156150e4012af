package org.lectern.server.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** Pictures that stand in a comment: kept by a person, flagged by a person, and then covered until somebody asks for them. */
@Tag("database")
class PicturesOfCommentsTest {

    private static final byte[] PNG = "\u0089PNG\r\n\u001A\nand so on".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern PICTURE = Pattern.compile("href=\"(/cases/[^\"/]+/pictures/[0-9a-f-]{36})\"");

    private final TestServer server = TestServer.shared();
    private final ByHandLibrary here = ByHandLibrary.open(server, "cadott", "director");
    private final Browser browser = here.browser();
    private final String number = comment("See my photo of the director");

    private String comment(String words) {
        here.bring(ByHandLibrary.thread("Anna Berg", words), false);
        return new Desk(browser).waiting(words);
    }

    private Page keep(byte[] bytes) {
        browser.get("/comments/" + number);
        Page sent = browser.postFile("/cases/" + number + "/pictures", "photo.png", bytes);
        return browser.get(sent.sentTo());
    }

    private static String picture(Page page) {
        Matcher picture = PICTURE.matcher(page.body());
        assertThat(picture.find()).as("a picture on the page").isTrue();
        return picture.group(1);
    }

    private Page flag(String picture, String as) {
        return browser.get(browser.post(picture + "/flag", Map.of("as", as)).sentTo());
    }

    @Test
    @Acceptance(clause = "ca-abuse", criterion = 4)
    void aPersonFlagsAPictureAndItIsCoveredForEverybodyUntilTheyAskForIt() {
        Page kept = keep(PNG);
        String picture = picture(kept);
        assertThat(kept.text()).contains("Picture 1");
        Page flagged = flag(picture, "harassment");
        assertThat(flagged.text()).contains("May be harassment: a picture that director", "Show the picture");
        assertThat(flagged.body())
                .as("nothing of it is loaded before somebody asks")
                .doesNotContain("/file");
        Browser another = server.signedIn(here.library(), "staff");
        assertThat(another.get("/comments/" + number).text()).contains("a picture that director", "Show the picture");
        assertThat(another.get(picture).body()).contains("May be harassment", "src=\"" + picture + "/file\"");
        assertThat(another.bytes(picture + "/file").body()).isEqualTo(PNG);
        assertThat(flag(picture, "").text()).doesNotContain("a picture that director");
        server.seal(here.library());
        assertThat(browser.get("/record").text())
                .contains("A picture of a comment was kept", "A picture of a comment was flagged");
    }

    @Test
    void onlyWhoFlaggedItTakesTheFlagBack() {
        String picture = picture(keep(PNG));
        flag(picture, "harassment");
        Browser another = server.signedIn(here.library(), "staff");
        Page seen = another.get("/comments/" + number);
        assertThat(seen.text()).contains("a picture that director").doesNotContain("take the flag back");
        another.post(picture + "/flag", Map.of("as", ""));
        assertThat(browser.get("/comments/" + number).text()).contains("a picture that director", "take the flag back");
    }

    @Test
    void aFlagIsNoDecision() {
        flag(picture(keep(PNG)), "obscene");
        assertThat(new Desk(browser).waits(number)).isTrue();
        assertThat(here.anyTask()).isFalse();
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() {
        for (String hostile : new String[] {"<svg onload=alert(1)>", "<html><script>alert(1)</script>", "GIF89a", ""}) {
            Page page = keep(hostile.getBytes(StandardCharsets.UTF_8));
            assertThat(page.text()).contains("This is no picture that can be kept");
            assertThat(PICTURE.matcher(page.body()).find()).isFalse();
        }
    }

    @Test
    void whatIsTooLargeIsRefusedWithWhatToDo() {
        browser.get("/comments/" + number);
        byte[] large = Arrays.copyOf(PNG, 20_000_000);
        Page answer = browser.postFile("/cases/" + number + "/pictures", "photo.png", large);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("What was sent is too large", "Nothing was changed");
    }

    @Test
    void aPictureIsServedAsOneAndAsNothingElse() {
        HttpResponse<byte[]> answer = browser.bytes(picture(keep(PNG)) + "/file");
        assertThat(answer.headers().firstValue("content-type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.headers().allValues("content-security-policy")).contains("default-src 'none'; sandbox");
    }

    @Test
    void anotherLibraryDoesNotSeeIt() {
        String picture = picture(keep(PNG));
        ByHandLibrary other = ByHandLibrary.open(server, "cadott", "director");
        assertThat(other.browser().get(picture).status()).isEqualTo(404);
        assertThat(other.browser().bytes(picture + "/file").statusCode()).isEqualTo(404);
        String theirs = other.bring(ByHandLibrary.thread("Ole", "Another comment"), false);
        assertThat(theirs).contains("one new comment");
        String id = picture.substring(picture.lastIndexOf('/') + 1);
        String own = "/cases/" + new Desk(other.browser()).waiting("Another comment") + "/pictures/" + id;
        assertThat(other.browser().get(own).status()).isEqualTo(404);
        assertThat(other.browser().bytes(own + "/file").statusCode()).isEqualTo(404);
        other.browser().get("/comments");
        other.browser().post(own + "/flag", Map.of("as", "obscene"));
        assertThat(browser.get("/comments/" + number).text()).doesNotContain("a picture that director");
    }

    @Test
    void ofAClosedCommentNobodySeesOne() {
        String picture = picture(keep(PNG));
        Desk desk = new Desk(browser);
        desk.decide(number, Map.of("act", "hide", "attest", "minor", "reason", "A minor."));
        assertThat(browser.get(picture).status()).isEqualTo(404);
        assertThat(browser.bytes(picture + "/file").statusCode()).isEqualTo(404);
        Page after = keep(PNG);
        assertThat(after.text()).contains("It was not kept");
        assertThat(PICTURE.matcher(after.body()).find()).isFalse();
    }

    @Test
    void thereAreNoMoreThanEight() {
        Page last = keep(PNG);
        for (int i = 1; i < 8; i++) {
            last = keep(PNG);
        }
        assertThat(PICTURE.matcher(last.body()).results()).hasSize(8);
        assertThat(keep(PNG).text()).contains("has 8 pictures already");
    }
}
