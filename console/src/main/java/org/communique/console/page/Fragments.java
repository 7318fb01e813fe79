package org.communique.console.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.communique.console.text.Words;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Parts of pages as HTML, made outside of a request, for live streams. Thread-safe. */
@Component
public final class Fragments {

    private final SpringTemplateEngine engine;
    private final ApplicationContext beans;
    private final Words words;

    Fragments(SpringTemplateEngine engine, ApplicationContext beans, Words words) {
        this.engine = engine;
        this.beans = beans;
        this.words = words;
        engine.setLinkBuilder(new RootLinkBuilder());
    }

    /**
     * Returns the HTML of a part of a template.
     *
     * @param template its name, such as {@code pipeline}
     * @param fragment name of its {@code th:fragment}
     * @param model attributes; {@code words} is there, {@code visitor} and forms are not
     */
    public String html(String template, String fragment, Map<String, ?> model) {
        var context = new Context(Locale.ENGLISH);
        model.forEach(context::setVariable);
        context.setVariable("words", words);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return engine.process(template, Set.of(fragment), context);
    }

    /** Links of a console that is at the root of its host, with a request or without. */
    private static final class RootLinkBuilder extends StandardLinkBuilder {

        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            return "";
        }
    }
}
