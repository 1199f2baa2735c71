package io.huiyin.platform.engine;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/** The beans that diagrams may name: exactly those of the packages {@code io.huiyin..bpmn}. */
public class BpmnBeans {

    private static final Pattern BPMN_PACKAGE = Pattern.compile("io\\.huiyin\\.(\\w+\\.)*bpmn(\\.\\w+)*");

    private final ListableBeanFactory beans;
    private Set<String> names;

    BpmnBeans(ConfigurableApplicationContext context) {
        this.beans = context.getBeanFactory();
    }

    /** Whether a diagram may use this name. */
    public boolean has(String name) {
        return names().contains(name);
    }

    /** All names that diagrams may use. */
    public synchronized Set<String> names() {
        if (names == null) {
            var found = new TreeSet<String>();
            for (var name : beans.getBeanDefinitionNames()) {
                var type = beans.getType(name, false);
                if (type != null
                        && BPMN_PACKAGE
                                .matcher(ClassUtils.getPackageName(ClassUtils.getUserClass(type)))
                                .matches()) {
                    found.add(name);
                }
            }
            names = found;
        }
        return names;
    }

    Object get(String name) {
        return beans.getBean(name);
    }
}
