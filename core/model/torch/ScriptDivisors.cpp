#include "core/model/torch/ScriptDivisors.h"

#include <torch/csrc/jit/api/function_impl.h>

namespace rollwright {

namespace {

using namespace torch::jit;

bool isWholeRemainder(const Node& node)
{
    return node.kind() == c10::aten::remainder && node.inputs().size() == 2 &&
           node.input(0)->type()->isSubtypeOf(*c10::IntType::get()) &&
           node.input(1)->type()->isSubtypeOf(*c10::IntType::get());
}

void rewrite(Block& block)
{
    for (auto next = block.nodes().begin(); next != block.nodes().end();) {
        Node* node = *next;
        ++next; // before the node may go
        for (Block* inner : node->blocks())
            rewrite(*inner);
        if (!isWholeRemainder(*node))
            continue;
        const WithInsertPoint before(node);
        Graph& graph = *node->owningGraph();
        Value* a = node->input(0);
        Value* b = node->input(1);
        Value* quotient = graph.insert(c10::aten::floordiv, {a, b});
        Value* multiple = graph.insert(c10::aten::mul, {quotient, b});
        node->output()->replaceAllUsesWith(graph.insert(c10::aten::sub, {a, multiple}));
        node->destroy();
    }
}

} // namespace

void checkDivisors(const Module& module)
{
    for (Function* function : module._ivalue()->compilation_unit()->get_functions()) {
        function->ensure_defined();
        rewrite(*toGraphFunction(*function).graph()->block());
    }
}

} // namespace rollwright
