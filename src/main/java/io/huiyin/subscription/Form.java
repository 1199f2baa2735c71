package io.huiyin.subscription;

import java.util.List;
import java.util.Map;

/** A language in which subscribers are told: which events there are, what is written, and what is sent along. */
public interface Form {

    String name();

    /** What each of the subscribers is to be told of the news; nobody is told what its owner may not see. */
    List<Message> messages(News news, List<Subscription> subscribers);

    /** Headers of a request that tells a subscriber, made anew for each attempt. */
    Map<String, String> headers(Subscription subscriber, Delivery delivery);

    /** Where subscribers may be. */
    Callbacks callbacks();
}
