package org.lectern.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes a {@link View} with the templates that were compiled into the program. */
@Component
public class ViewRenderer implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ViewRenderer.class.getClassLoader(), "org.lectern.server.templates");

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == View.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (returned instanceof View view && response != null) {
            write(view, response);
        }
    }

    /** The text that the template makes of its page. */
    String text(View view) {
        StringOutput output = new StringOutput();
        templates.render(view.template(), view.page(), output);
        return output.toString();
    }

    /** Renders whole, then sends: a template that fails leaves no half page behind. */
    public void write(View view, HttpServletResponse response) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(view.template(), view.page(), output);
        response.setStatus(view.status());
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
