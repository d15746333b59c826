#pragma once

#include <QWidget>

class QPushButton;

namespace rollwright {

/// What the window shows while nothing is open: what to do, which files work, and an example.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void setExampleAvailable(bool available);

Q_SIGNALS:
    void openRequested();
    void exampleRequested();

private:
    QPushButton* m_example;
};

} // namespace rollwright
