package org.lectern.server.people.pages;

import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/**
 * The second step of sign-in; template people/sign-in-code.jte.
 *
 * @param nextTry set while one has to wait after too many tries
 */
public record SignInCodePage(
        Layout layout, Field code, Field recovery, @Nullable When nextTry) {}
