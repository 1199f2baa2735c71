package io.huiyin.troubleticket.web;

import io.huiyin.text.Texts;
import io.huiyin.troubleticket.TicketSearch;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes what the list of tickets can be asked and how it counts, from the very filters that it knows. */
@Component
class TicketListDescription implements OperationCustomizer {

    private static final Texts TEXTS = Texts.of("api");
    private static final List<String> COUNTS = List.of("X-Total-Count", "X-Result-Count");

    @Override
    public Operation customize(Operation operation, HandlerMethod door) {
        if (isList(door)) {
            operation.addParametersItem(parameter("fields", new StringSchema()));
            operation.addParametersItem(parameter("offset", new IntegerSchema().minimum(BigDecimal.ZERO)));
            operation.addParametersItem(parameter(
                    "limit", new IntegerSchema().minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(Page.MOST))));
            TicketSearch.filters().forEach(filter -> operation.addParametersItem(filter(filter)));
            count(operation);
        }
        return operation;
    }

    private static boolean isList(HandlerMethod door) {
        var get = door.getMethodAnnotation(GetMapping.class);
        return TroubleTicketController.class.isAssignableFrom(door.getBeanType())
                && get != null
                && get.value().length == 0;
    }

    private static QueryParameter parameter(String name, Schema<?> schema) {
        var parameter = new QueryParameter();
        parameter.name(name).required(false).schema(schema);
        return parameter;
    }

    private static QueryParameter filter(String name) {
        boolean moment = TicketSearch.isMoment(name);
        var parameter = parameter(name, new StringSchema());
        parameter.description(text(moment ? "filter.moment" : "filter.text"));
        return parameter;
    }

    /** A part of the list is answered as the whole is. */
    private static void count(Operation operation) {
        var whole = operation.getResponses().get("200");
        COUNTS.forEach(name -> whole.addHeaderObject(
                name, new Header().schema(new IntegerSchema()).description(text(name))));
        operation
                .getResponses()
                .addApiResponse(
                        "206",
                        new ApiResponse()
                                .description(text("206"))
                                .headers(whole.getHeaders())
                                .content(whole.getContent()));
    }

    private static String text(String key) {
        return TEXTS.get(Locale.ENGLISH, "tickets." + key);
    }
}
