package org.lectern.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.server.words.Phrase;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses U+0000 in any field of a form or query and in the path: the database keeps no such text. Comes before the sign-in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RefuseNul extends OncePerRequestFilter {

    /** The request's attribute that tells the error page why. */
    static final String REFUSED = "lectern.refused";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasNul(request)) {
            request.setAttribute(REFUSED, new Refusal(Problem.BAD_INPUT, Phrase.of("error.detail.nul")));
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasNul(HttpServletRequest request) {
        return request.getRequestURI().contains("%00")
                || request.getParameterMap().entrySet().stream()
                        .flatMap(RefuseNul::texts)
                        .anyMatch(text -> text.indexOf('\0') >= 0);
    }

    private static Stream<String> texts(Map.Entry<String, String[]> parameter) {
        return Stream.concat(Stream.of(parameter.getKey()), Stream.of(parameter.getValue()));
    }
}
