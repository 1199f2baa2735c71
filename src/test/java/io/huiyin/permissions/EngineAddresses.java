package io.huiyin.permissions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.glassfish.jersey.server.model.Resource;

/** The addresses of the engine's REST interface and of Cockpit's own, found in their classes. */
final class EngineAddresses {

    /** CMMN is switched off, and there are no tenants. */
    private static final Pattern SAME_OR_OFF = Pattern.compile("/case-|/tenant-id/");

    private final Set<String> found = new TreeSet<>();

    private EngineAddresses() {}

    static Set<String> ofTheEngine() {
        var addresses = new EngineAddresses();
        addresses.walk(Permissions.ENGINE, Resource.from(DefaultProcessEngineRestServiceImpl.class), start());
        return addresses.found.stream()
                .filter(address -> !address.startsWith("OPTIONS"))
                .filter(address -> !SAME_OR_OFF.matcher(address).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What Cockpit asks beside the engine's interface. */
    static Set<String> ofCockpit() {
        var addresses = new EngineAddresses();
        addresses.walk("/camunda/api/cockpit/plugin/base", Resource.from(BaseRootResource.class), start());
        return addresses.found;
    }

    private static Deque<Class<?>> start() {
        return new ArrayDeque<>(List.of(EngineAddresses.class));
    }

    private void walk(String path, Resource resource, Deque<Class<?>> open) {
        resource.getResourceMethods().forEach(method -> found.add(method.getHttpMethod() + " " + path));
        if (resource.getResourceLocator() != null) {
            var type = resource.getResourceLocator().getInvocable().getRawResponseType();
            if (!open.contains(type)) {
                open.push(type);
                var below = Resource.from(type);
                walk(path, below == null ? Resource.builder(type).build() : below, open);
                open.pop();
            }
        }
        resource.getChildResources().forEach(child -> walk(joined(path, child.getPath()), child, open));
    }

    private static String joined(String path, String more) {
        return (path + "/" + (more == null ? "" : more)).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}
