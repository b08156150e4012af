package org.lectern.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links to sites that are neither the library's nor a public body's and have no visible bond with the post, and texts whose links look
 * like bulk posting.
 */
final class Links implements Detector {

    private static final String DETECTOR = "links 1";
    private static final int WINDOW = 300;
    private static final int SAME_STEM = 5;
    private static final int MANY = 3;

    private static final Pattern LINK =
            Pattern.compile("(?i)(https?://|www\\.)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,5}([a-z]{2,12}))"
                    + "(?![a-z0-9@-])(?::\\d{1,5})?(/[^\\s<>\"]{0,200})?");
    /** Endings that make a bare word a link; those that are English words are left out. */
    private static final Set<String> ENDINGS = Set.of(
            "com", "net", "org", "info", "biz", "co", "io", "ca", "uk", "fr", "mx", "ru", "cn", "tv", "ly", "gl", "gg",
            "ai", "dev", "app", "shop", "store", "online", "site", "website", "xyz", "club", "top", "click", "vip",
            "bid", "icu", "link", "page", "blog", "news", "pro", "gov", "edu", "mil", "example", "church", "fund",
            "money", "cash", "loan", "win", "space", "fun");

    private static final Set<String> SHORTENERS = Set.of(
            "bit.ly",
            "tinyurl.com",
            "t.co",
            "goo.gl",
            "is.gd",
            "cutt.ly",
            "rb.gy",
            "ow.ly",
            "shorturl.at",
            "t.ly",
            "buff.ly",
            "lnkd.in",
            "rebrand.ly",
            "tiny.cc",
            "v.gd",
            "adf.ly");
    /** Sources people give for what they say. */
    private static final Set<String> SOURCES = Set.of(
            "wikipedia.org",
            "wikimedia.org",
            "archive.org",
            "loc.gov",
            "worldcat.org",
            "openlibrary.org",
            "goodreads.com",
            "gutenberg.org",
            "ala.org",
            "pbs.org",
            "npr.org",
            "cbc.ca",
            "hathitrust.org",
            "si.edu",
            "ifla.org",
            "pressreader.com",
            "libbyapp.com",
            "overdrive.com",
            "hoopladigital.com",
            "cloudlibrary.com");

    private static final Pattern PUBLIC_HOST = Pattern.compile(
            "(?:^|.*\\.)(?:gov|edu|mil|int)(?:\\.[a-z]{2})?$"
                    + "|.*\\.gc\\.ca$|.*\\.gouv\\.[a-z.]{2,6}$|.*\\.ac\\.[a-z]{2}$|(?:.*\\.)?(?:ontario|quebec|gnb|novascotia|manitoba|saskatchewan|alberta|canada)\\.ca$"
                    + "|.*\\.(?:k12|lib|ci|co|state|town|county|city|vil|cc)\\.[a-z.]{2,40}\\.us$|.*\\.(?:k12|lib|state)\\.[a-z]{2}\\.us$"
                    + "|.*(?:library|libraries|biblio|bibliotheque|bibliotheek)\\.[a-z]{2,8}$|^biblio[a-z-]*\\..*|^(?:.*\\.)?librar(?:y|ies)\\..*"
                    + "|(?:city|ville|town|county|health|clerk|police|statelibrary|schools)\\..*|.*(?:countyclerk|cityof[a-z]+|schooldistrict|isd)\\.[a-z]{2,8}$");
    private static final Pattern BAIT = Pattern.compile(
            "(?i)\\b(?:click|subscribe|follow|watch before|dm|whatsapp|promo|code|% ?off|buy|order"
                    + "|shop|sale|deal|cheap|earn|cash|\\$\\d|donate|chip in|gift card|crypto|bitcoin|verify|verification|claim|congrats|winner|limited|sign up|signup|today only"
                    + "|achetez|vote|guaranteed|followers|must see|wont believe|won't believe|shocking|ships|download|hacked|act now|half price|free call|book (?:a|your)|passive income|lifetime|avoid tow|unpaid|success rate|\\d% success|get \\d+%|boycott|exposed|real results|just landed|first session|re-?activate|in stock|be saved|saved)");

    /** Words of somebody who gives a source or a help. */
    private static final Pattern HELPFUL = Pattern.compile(
            "(?i)\\b(?:helped|guide|dictionary|how.?to|article|source|according to|explains?|study|report|map|history of|recipe|lyrics"
                    + "|for anyone (?:asking|interested|who)|here(?:'s| is) the|background|transcript|interview)\\b");

    private record Link(int start, int end, String host, String path) {}

    @Override
    public void look(Sight sight, Findings findings) {
        List<Link> strange = new ArrayList<>();
        for (Link link : links(sight.text())) {
            if (!isFree(link.host(), sight.published())) {
                strange.add(link);
            }
        }
        if (strange.isEmpty()) {
            return;
        }
        boolean bait = BAIT.matcher(sight.text()).find();
        boolean helpful = !bait && HELPFUL.matcher(sight.text()).find();
        Set<String> about = stems(sight.subject().postText());
        for (Link link : strange) {
            boolean shortened = SHORTENERS.contains(link.host());
            boolean bound = !bait && !shortened && !about.isEmpty() && isAbout(link, sight, about);
            String why = shortened
                    ? "This shortened link hides where it leads."
                    : "This link leads to a site that is neither the library's nor a public body's and not tied to the post.";
            double score = bait || shortened ? 0.8 : bound ? 0.2 : helpful ? 0.4 : 0.55;
            findings.span(Label.GRATUITOUS_LINK, null, score, link.start(), link.end(), why, DETECTOR);
        }
        spam(strange, bait, findings);
    }

    private static void spam(List<Link> links, boolean bait, Findings findings) {
        boolean shortened = links.stream().anyMatch(link -> SHORTENERS.contains(link.host()));
        if (links.size() >= MANY || (shortened && bait)) {
            String why = links.size() >= MANY
                    ? "It holds " + links.size() + " links to sites outside, as bulk posting does."
                    : "It holds a shortened link beside words that lure people to click.";
            findings.whole(Label.SPAM, bait ? 0.8 : 0.6, why, DETECTOR);
        }
    }

    /** All links of a text; each dot is a gate, and the expression sees a window of fixed length only. */
    private static List<Link> links(String text) {
        List<Link> links = new ArrayList<>();
        int done = 0;
        for (int dot = text.indexOf('.');
                dot >= 0 && links.size() < Findings.MOST_OF_A_LABEL;
                dot = text.indexOf('.', dot + 1)) {
            if (dot < done || dot + 2 >= text.length() || !isHost(text.charAt(dot + 1))) {
                continue;
            }
            int start = wordStart(text, dot, done);
            Matcher matcher = LINK.matcher(text)
                    .region(start, Math.min(text.length(), dot + WINDOW))
                    .useTransparentBounds(true);
            if (matcher.lookingAt() && isLink(matcher, text, start)) {
                links.add(link(matcher, text));
                done = matcher.end();
            }
        }
        return links;
    }

    private static Link link(Matcher matcher, String text) {
        String path = matcher.group(4) == null ? "" : matcher.group(4);
        int end = matcher.end();
        while (end > matcher.end(2) && ".,;:!?)]'*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String host = matcher.group(2).toLowerCase(Locale.ROOT);
        return new Link(matcher.start(), end, host.startsWith("www.") ? host.substring(4) : host, path);
    }

    private static int wordStart(String text, int dot, int done) {
        int start = dot;
        while (start > done && dot - start < 70 && isHost(text.charAt(start - 1))) {
            start--;
        }
        while (start < dot && "-/:".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static boolean isHost(char c) {
        return isAsciiLetter(c) || Digits.isDigit(c) || c == '-' || c == '/' || c == ':' || c == '@';
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLink(Matcher matcher, String text, int start) {
        if (start > 0 && (text.charAt(start - 1) == '@' || text.charAt(start - 1) == '.')) {
            return false;
        }
        String ending = matcher.group(3);
        boolean announced = matcher.group(1) != null;
        boolean spoken =
                ending.equals(ending.toLowerCase(Locale.ROOT)) || ending.equals(ending.toUpperCase(Locale.ROOT));
        return announced
                || (spoken
                        && matcher.group(2).length() - ending.length() > 2
                        && ENDINGS.contains(ending.toLowerCase(Locale.ROOT)));
    }

    private static boolean isFree(String host, Published published) {
        return published.site(host)
                || PUBLIC_HOST.matcher(host).matches()
                || SOURCES.stream().anyMatch(source -> host.equals(source) || host.endsWith("." + source));
    }

    /** Whether the link itself, or the words around it, share a word with the post. */
    private static boolean isAbout(Link link, Sight sight, Set<String> about) {
        Set<String> said = stems(sight.text());
        said.retainAll(about);
        return !said.isEmpty()
                || stems(link.host() + " " + link.path()).stream().anyMatch(about::contains);
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : Folded.words(text).toString().split(" ", -1)) {
            if (word.length() >= SAME_STEM) {
                stems.add(word.substring(0, SAME_STEM));
            }
        }
        return stems;
    }
}
