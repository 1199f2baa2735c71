package io.huiyin.platform.engine.bpmn;

/** Stands for the beans that are made for diagrams. */
public class VisibleBean {

    public String greet(String name) {
        return "Hello " + name;
    }
}
