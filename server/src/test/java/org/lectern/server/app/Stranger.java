package org.lectern.server.app;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who has never seen Lectern: goes by what stands on the page and by nothing else, and counts what they do and have to read. */
final class Stranger {

    /** The words in the main part that can be seen, with the chosen option of a list and what stands in fields left out. */
    private static final String WORDS = """
            () => {
              const main = document.querySelector('main');
              const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
              let words = '';
              while (walker.nextNode()) {
                const around = walker.currentNode.parentElement;
                const hidden = around.closest('.visually-hidden, script, style, textarea, option')
                  || around.closest('details:not([open]) > :not(summary)')
                  || !around.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
                if (!hidden) words += ' ' + walker.currentNode.textContent;
              }
              return words;
            }""";

    private final Page page;
    private final List<String> way = new ArrayList<>();
    private int steps;
    private int words;

    Stranger(Page page) {
        this.page = page;
    }

    void fill(String label, String text) {
        byLabel(label).fill(text);
        step("fills in " + label, 0);
    }

    /** Chooses from a list. */
    void choose(String label, String option) {
        byLabel(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        step("chooses " + option, 0);
    }

    /** Chooses one of several that can all be seen, by a part of its words. */
    void choose(String words) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words))
                .first()
                .check();
        step("chooses " + words, 0);
    }

    /** Follows a link or presses a button, after reading the page. */
    void press(String words) {
        Locator there = page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(beginning(words)))
                .or(page.locator("main")
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(beginning(words))))
                .first();
        there.waitFor();
        int read = read();
        there.click();
        step("presses " + words, read);
    }

    private int read() {
        String seen = ((String) page.evaluate(WORDS)).strip();
        return seen.isEmpty() ? 0 : seen.split("\\s+", -1).length;
    }

    private Locator byLabel(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Pattern beginning(String words) {
        return Pattern.compile("^\\s*" + words + "\\b");
    }

    private void step(String what, int read) {
        steps++;
        words += read;
        way.add(steps + ". " + what + (read == 0 ? "" : ", having read " + read + " words"));
    }

    int steps() {
        return steps;
    }

    int words() {
        return words;
    }

    /** What was done, a line each. */
    String way() {
        return String.join("\n", way);
    }
}
