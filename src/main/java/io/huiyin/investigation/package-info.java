/** Stage 2, investigation (调查与分析): find the facts, who is responsible, and the root of the problem. */
package io.huiyin.investigation;
