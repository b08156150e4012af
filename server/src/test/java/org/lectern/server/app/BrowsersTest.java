package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the browser tests would see what is wrong with a page. */
@Tag("browser")
class BrowsersTest {

    @Test
    void whatIsWrongIsFoundWithAllRulesAndWithOne() {
        try (Browsers browsers = new Browsers();
                BrowserContext context = browsers.context(1440, 900, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.setContent("""
                    <!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>
                    <img src="data:,"><p style="color:#bbb;background:#fff">Hardly to be read</p></main></html>""");
            assertThat(Browsers.violations(page))
                    .anyMatch(one -> one.startsWith("image-alt: <img"))
                    .anyMatch(one -> one.startsWith("color-contrast: <p"));
            assertThat(Browsers.violations(page, "color-contrast")).hasSize(1);
        }
    }
}
