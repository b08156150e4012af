package org.lectern.server.help;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.View;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What the product has, as far as the handbook speaks of it: screens and their words. */
final class Product {

    private static final Map<String, String> TEXTS = read();

    /** Of a text that is a value and nothing else no words can be known. */
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private Product() {}

    /** The addresses at which a page can be opened. */
    static Set<String> screens() {
        return handlers()
                .filter(Product::showsAPage)
                .flatMap(handler -> addresses(handler, RequestMethod.GET))
                .collect(toCollection(TreeSet::new));
    }

    /** The addresses to which anything can be sent. */
    static Set<String> addresses() {
        return handlers().flatMap(handler -> addresses(handler, null)).collect(toCollection(TreeSet::new));
    }

    private static Stream<Method> handlers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        scanner.addIncludeFilter(
                new AnnotationTypeFilter(org.springframework.web.bind.annotation.ControllerAdvice.class));
        return scanner.findCandidateComponents("org.lectern.server").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    /** A method that may also answer with something else, such as a redirect, says Object. */
    private static boolean showsAPage(Method handler) {
        return handler.getReturnType() == View.class || handler.getReturnType() == Object.class;
    }

    /** A controller may say the beginning of its addresses once for all. */
    private static Stream<String> addresses(Method handler, @Nullable RequestMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        if (mapping == null || (method != null && !List.of(mapping.method()).contains(method))) {
            return Stream.of();
        }
        List<String> ends = mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
        return beginnings(handler).flatMap(beginning -> ends.stream().map(end -> beginning + end));
    }

    private static Stream<String> beginnings(Method handler) {
        RequestMapping all =
                AnnotatedElementUtils.findMergedAnnotation(handler.getDeclaringClass(), RequestMapping.class);
        return all == null || all.path().length == 0 ? Stream.of("") : Arrays.stream(all.path());
    }

    /** Every text by its key. */
    static Map<String, String> texts() {
        return TEXTS;
    }

    private static Map<String, String> read() {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en_US.properties")) {
                Properties properties = new Properties();
                properties.load(file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                        .transform(java.io.StringReader::new));
                properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** A text as it may be seen: something short in the place of a value, and with or without the sign at its end. */
    static Pattern asSeen(String text) {
        StringBuilder seen = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        int letters = 0;
        for (char c : text.replaceFirst("[.:]$", "").replace("''", "'").toCharArray()) {
            if (c == '{' && depth++ == 0) {
                seen.append(Pattern.quote(plain.toString())).append(".{1,30}");
                plain.setLength(0);
            } else if (c == '}') {
                depth--;
            } else if (depth == 0) {
                plain.append(c);
                letters += Character.isLetter(c) ? 1 : 0;
            }
        }
        return letters < 3 ? NOTHING : Pattern.compile(seen.append(Pattern.quote(plain.toString())) + "[.:]?");
    }

    /** What a template writes itself, by the first group of the pattern. */
    static List<String> template(String name, Pattern what) {
        try {
            return what.matcher(Files.readString(Path.of("src/main/jte/" + name + ".jte")))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
