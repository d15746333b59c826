#pragma once

#include <string>

#include <pugixml.hpp>

#include "core/score/HandSplit.h"

namespace rollwright::musicxml {

using Xml = pugi::xml_node;

template <typename T>
void add(Xml parent, const char* name, T value)
{
    parent.append_child(name).text().set(value);
}

inline void add(Xml parent, const char* name, const std::string& value)
{
    parent.append_child(name).text().set(value.c_str());
}

template <typename T>
Xml with(Xml node, const char* attribute, T value)
{
    node.append_attribute(attribute).set_value(value);
    return node;
}

inline int staffOf(Hand hand)
{
    return hand == Hand::Right ? 1 : 2;
}

} // namespace rollwright::musicxml
