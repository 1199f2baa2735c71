package io.huiyin.subscription;

import java.util.List;

/** Where subscribers are kept; there may be several such places. */
public interface Subscriptions {

    List<Subscription> all();
}
