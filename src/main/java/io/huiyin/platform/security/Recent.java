package io.huiyin.platform.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the values that were put in last, so many and no more. */
class Recent<V> {

    private final Map<String, V> values;

    Recent(int most) {
        values = new LinkedHashMap<>() {

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V get(String key) {
        return values.get(key);
    }

    synchronized void put(String key, V value) {
        values.put(key, value);
    }
}
