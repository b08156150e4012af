package org.lectern.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller ask for the {@link Viewer} and answer with a {@link View}. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final ViewRenderer renderer;
    private final ViewerSource viewers;

    WebConfiguration(ViewRenderer renderer, ViewerSource viewers) {
        this.renderer = renderer;
        this.viewers = viewers;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(renderer);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInViewer(viewers));
    }

    private record SignedInViewer(ViewerSource viewers) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Viewer viewer = viewers.viewer();
            if (viewer == null) {
                throw new Refusal(Problem.NOT_SIGNED_IN);
            }
            return viewer;
        }
    }
}
