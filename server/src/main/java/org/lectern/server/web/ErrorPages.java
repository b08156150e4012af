package org.lectern.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.Identifiers;
import org.lectern.server.web.pages.ErrorPage;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.lectern.server.words.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what could not be done: as a page, and under {@code /api/} as problem+json (RFC 9457). */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Layouts layouts;

    ErrorPages(Layouts layouts) {
        this.layouts = layouts;
    }

    /** An answer that has begun cannot become an error page: thrown again, it is cut off where it is. */
    @ExceptionHandler(Exception.class)
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        response.reset();
        return answer(Failed.of(failure, layouts.messages(request)), request, response);
    }

    /** What filters and the server itself refuse comes here. */
    @RequestMapping("/error")
    Object refused(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RefuseNul.REFUSED) instanceof Refusal refusal) {
            return answer(Failed.of(refusal, layouts.messages(request)), request, response);
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Throwable failure =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        return answer(Failed.of(status, failure, layouts.messages(request)), request, response);
    }

    private Object answer(Failed failed, HttpServletRequest request, HttpServletResponse response) {
        String reference = reference(failed, request);
        if (failed.problem() == Problem.NOT_SIGNED_IN && request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
        }
        Object[] arguments = failed.problem() == Problem.INTERNAL ? new Object[] {reference} : failed.arguments();
        Said said = Said.of(layouts.messages(request), failed.problem(), arguments);
        return path(request).startsWith("/api/")
                ? json(failed, said, reference)
                : View.of(
                                "web/error.jte",
                                new ErrorPage(
                                        layouts.error(request, said.wrong()),
                                        failed.status(),
                                        said.wrong(),
                                        said.safe(),
                                        said.todo(),
                                        reference))
                        .withStatus(failed.status());
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    // What follows the first part of a path may be a secret: the token of a link.
    private static String place(HttpServletRequest request) {
        String path = path(request);
        int second = path.indexOf('/', 1);
        return second < 0 ? path : path.substring(0, second) + "/...";
    }

    private static String reference(Failed failed, HttpServletRequest request) {
        String reference = Identifiers.reference().substring(0, 8);
        if (failed.problem() == Problem.INTERNAL) {
            LOG.error("{} {} {}", reference, request.getMethod(), place(request), failed.failure());
        } else {
            LOG.info(
                    "{} {} {} {}",
                    reference,
                    request.getMethod(),
                    failed.status(),
                    failed.problem().code());
        }
        return reference;
    }

    private static ResponseEntity<ProblemDetail> json(Failed failed, Said said, String reference) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                org.springframework.http.HttpStatusCode.valueOf(failed.status()), said.safe() + " " + said.todo());
        problem.setTitle(said.wrong());
        problem.setProperty("code", failed.problem().code());
        problem.setProperty("safe", said.safe());
        problem.setProperty("todo", said.todo());
        problem.setProperty("reference", reference);
        return ResponseEntity.status(failed.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A failure as a problem of the catalogue with the status to send. */
    private record Failed(
            Problem problem,
            int status,
            Object[] arguments,
            @Nullable Throwable failure) {

        static Failed of(Exception failure, Messages messages) {
            return switch (failure) {
                case Refusal refusal ->
                    new Failed(refusal.problem(), refusal.problem().status(), refusal.arguments(), refusal);
                case ErrorResponse known -> of(known.getStatusCode().value(), failure, messages);
                case TypeMismatchException mismatch -> of(404, mismatch, messages);
                // The database let one of two go on that wanted the same things in opposite order.
                case PessimisticLockingFailureException _ -> of(new Refusal(Problem.AT_THE_SAME_TIME), messages);
                default -> of(500, failure, messages);
            };
        }

        // A filter refuses with 403 only where the token of a form is missing or old.
        static Failed of(int status, @Nullable Throwable failure, Messages messages) {
            Problem problem = switch (status) {
                case 401 -> Problem.NOT_SIGNED_IN;
                case 403 -> Problem.EXPIRED_FORM;
                case 404 -> Problem.NOT_FOUND;
                case 413 -> Problem.TOO_LARGE;
                default -> status < 500 ? Problem.BAD_INPUT : Problem.INTERNAL;
            };
            String detail = messages.text(status == 405 ? "error.detail.method" : "error.detail.form");
            return new Failed(problem, status < 400 ? 500 : status, new Object[] {detail}, failure);
        }
    }
}
